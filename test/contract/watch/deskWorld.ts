import { readRecipient, recipientKey } from '../../../core/messages';
import { readDirectory, readPolicy, type Directory, type Policy } from '../../../core/sla';
import type { Store, WatchMessage } from '../../../core/store';
import { createDesk, readEntry, tick, writeMessage, type CaseEntryDraft, type Desk, type WatchReport } from '../../../core/watch';
import { at, draft, people } from '../../unit/sla/given/watched';
import { sampleDelivery } from '../store/sampleDelivery';

export { at };

/** Where people of the directory are reached, as WhatsApp writes them. */
export const phones: Record<string, string> = { Ana: '15550100001', Bo: '15550100002', Di: '15550100004' };

/** How the store names somebody with this number. */
export const keyOf = (waId: string) => recipientKey(readRecipient({ type: 'waId', value: waId }));

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
			const { batches } = await tick({ ...this.room, owner, name: 'trigger' });
			for (const { messages, handed } of batches) {
				all.push(...messages);
				await handed();
			}
			if (batches.length === 0) return all;
		}
	}

	/** What one tick tells, as "kind recipient case", a digest as one line; notices by their code. */
	async tick(owner?: string): Promise<string[]> {
		return (await this.tickMessages(owner)).map(({ notifications, notice }) =>
			notice === undefined ? notifications.map(({ kind, recipient, caseKey }) => `${kind} ${recipient.name ?? recipient.id} ${caseKey}`).join(' + ') : `notice ${String(notice.code)}`,
		);
	}

	/** Ticks, and WhatsApp accepts what is due; gives what was sent. */
	async send(account: string, numbers = phones): Promise<{ wamid: string; message: WatchMessage }[]> {
		const { outbox } = this.store;
		const sent = [];
		for (const message of await this.tickMessages()) {
			const iso = new Date(this.now).toISOString();
			const recipient = keyOf(numbers[message.notifications[0]!.recipient.name!]!);
			const [reserved] = await outbox.reserve([sampleDelivery(message.key, { account, recipient, source: { watchMessage: message.key } })], iso);
			const claim = { id: reserved!.delivery.id, fence: reserved!.delivery.fence };
			await outbox.begin([claim], iso, iso);
			const wamid = `wamid.${message.ref}`;
			await outbox.settle([{ ...claim, attempt: { at: iso, outcome: 'accepted' }, outcome: 'accepted', messageId: wamid }], iso);
			sent.push({ wamid, message });
		}
		return sent;
	}

	async texts(): Promise<string[]> {
		return (await this.tickMessages()).map(writeMessage);
	}
}
