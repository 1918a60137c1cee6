import { readPlan, type AskPlan, type PlanDraft } from '../../../../core/asks';

export const startedAt = Date.parse('2026-03-02T09:00:00.000Z');
export const minute = 60_000;

/** People in this order, with phone numbers by their place. */
export const phoneOf = (place: number) => `+1555010${String(1000 + place)}`;
/** The same as questions know them. */
export const idOf = (place: number) => phoneOf(place).slice(1);
export const persons = (...places: number[]) => places.map((place) => ({ address: phoneOf(place), name: `P${place}` }));

/** An approval by person 0, with whatever is different. */
export const draft = (change: Partial<PlanDraft> = {}): PlanDraft => ({
	question: 'Approve PO-1?',
	answer: { type: 'approval' },
	rule: { kind: 'first' },
	tiers: [persons(0)],
	delegates: [],
	tierMs: 60 * minute,
	reminders: { everyMs: 20 * minute, atMost: 1 },
	from: '300111222333444',
	source: {},
	...change,
});

export const plan = (change: Partial<PlanDraft> = {}): AskPlan => readPlan(draft(change));
