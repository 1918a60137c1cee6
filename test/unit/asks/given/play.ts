import { decide, type Ask, type AskFact, type AskPlan } from '../../../../core/asks';
import { judge, type Said } from '../../../../core/asks/decide/judge';
import { startedAt } from './plans';

export const approve: Said = { type: 'answer', value: { type: 'approval', approved: true } };
export const decline: Said = { type: 'answer', value: { type: 'approval', approved: false } };
export const passTo = (delegate: number): Said => ({ type: 'pass', delegate });

/** A question that is played through: people answer, time passes, whoever is due is asked. */
export class Play {
	facts: AskFact[] = [];
	now = startedAt;
	private messages = 0;

	constructor(readonly plan: AskPlan) {}

	get ask(): Ask {
		return { id: 'A'.repeat(22), plan: this.plan, facts: this.facts, createdAt: startedAt };
	}

	/** Somebody says something now, or at a time before; a message id that was used before is the same message again. */
	say(from: string, said: Said, { at = this.now, messageId = `wamid.${++this.messages}` }: { at?: number; messageId?: string } = {}): string {
		const { verdict, facts } = judge(this.ask, { messageId, from: [from], at, said }, this.now);
		this.facts = [...this.facts, ...facts];
		return verdict;
	}

	/** What is due now, as "kind person"; it is done. */
	tick(): string[] {
		const { due, outcome } = decide(this.ask, this.now);
		this.facts = [...this.facts, ...due.map(({ round, to }) => ({ kind: 'asked' as const, round, to: to.id, at: this.now }))];
		if (outcome !== undefined && !this.facts.some(({ kind }) => kind === 'ended')) this.facts = [...this.facts, { kind: 'ended', at: this.now, outcome }];
		return due.map(({ kind, to }) => `${kind} ${to.name}`);
	}

	get outcome(): string | undefined {
		return decide(this.ask, this.now).outcome;
	}
}
