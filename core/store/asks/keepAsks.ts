import type { Engine } from '../engines/engine';
import type { AskWait, NewAsk } from '../port';
import { toAskRow } from './askRow';

/** Keeps a wait and its questions; those that are there stay as they are, so that a node that runs again asks nobody twice. */
export async function keepAsks({ write }: Engine, { id, account, place, resumeUrl }: Pick<AskWait, 'id' | 'account' | 'place' | 'resumeUrl'>, asks: readonly NewAsk[], now: number): Promise<void> {
	await write(async (tx) => {
		await tx.updateTable('ask_waits').set({ is_over: 1, next_call_at: null, changed_at: now }).where('place', '=', place).where('id', '<>', id).where('is_over', '=', 0).execute();
		await tx
			.insertInto('ask_waits')
			.values({ id, account, place, resume_url: resumeUrl, is_over: 0, next_call_at: null, taken_at: null, tries: 0, created_at: now, changed_at: now })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		for (const ask of asks) {
			await tx.insertInto('asks').values(toAskRow(ask, { account, wait: id }, now)).onConflict((conflict) => conflict.doNothing()).execute();
			const people = [...new Set(ask.people)].map((person) => ({ account, person, ask: ask.id }));
			if (people.length > 0) await tx.insertInto('ask_people').values(people).onConflict((conflict) => conflict.doNothing()).execute();
		}
	});
}
