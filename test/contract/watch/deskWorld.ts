import { readDirectory, readPolicy, type Directory, type Policy } from '../../../core/sla';
import type { Store, WatchMessage } from '../../../core/store';
import { createDesk, readEntry, tick, writeMessage, type CaseEntryDraft, type Desk, type WatchReport } from '../../../core/watch';
import { at, draft, people } from '../../unit/sla/given/watched';

export { at };

/** A desk with a clock that a test moves, and a trigger that ticks when it is told to. */
export class DeskWorld {
	now = at('09:00');
	policy: Policy = readPolicy({ ...draft, name: 'Support' });
	directory: Directory = readDirectory(people);
	readonly room;
	readonly desk: Desk;

	constructor(
		readonly store: Store,
		readonly tenant = 'acme',
	) {
		this.room = { store, tenant, nowMs: () => this.now };
		this.desk = createDesk(this.room);
	}

	watch(entries: CaseEntryDraft[], more: { complete?: boolean; missingAtMostPercent?: number } = {}): Promise<WatchReport> {
		return this.desk.watch({ policy: this.policy, directory: this.directory, entries: entries.map(readEntry), ...more });
	}

	/** One case whose owner is Ana. */
	async open(key = 'T-1', more: Partial<CaseEntryDraft> = {}): Promise<string> {
		const { entries } = await this.watch([{ key, context: { title: 'Printer on fire', owner: 'ana', ...more.context }, ...more }]);
		return entries[0]!.outcome;
	}

	/** Ticks once and hands everything on; gives the messages. */
	async tickMessages(owner = 'p1'): Promise<WatchMessage[]> {
		const all: WatchMessage[] = [];
		for (;;) {
			const { messages, handed } = await tick({ ...this.room, owner, name: 'trigger' });
			all.push(...messages);
			await handed();
			if (messages.length === 0) return all;
		}
	}

	/** What one tick tells, as "kind recipient case", a digest as one line; notices by their code. */
	async tick(owner?: string): Promise<string[]> {
		return (await this.tickMessages(owner)).map(({ notifications, notice }) =>
			notice === undefined ? notifications.map(({ kind, recipient, caseKey }) => `${kind} ${recipient.name ?? recipient.id} ${caseKey}`).join(' + ') : `notice ${String(notice.code)}`,
		);
	}

	async texts(): Promise<string[]> {
		return (await this.tickMessages()).map(writeMessage);
	}
}
