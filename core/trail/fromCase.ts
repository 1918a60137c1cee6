import type { Fact } from '../sla';
import type { Cases, HeldCase } from '../store';
import type { TrailEntry } from './trailEntry';

type Telling = Awaited<ReturnType<Cases['history']>>[number];

const factWords: Record<Fact['kind'], string> = {
	start: 'The clock of the case started.',
	pause: 'The clock was paused.',
	resume: 'The clock went on.',
	reset: 'The clock started anew.',
	resolve: 'The case was resolved.',
	cancel: 'The case was cancelled.',
	acknowledge: 'Somebody took the case in hand.',
	snooze: 'Reminders were put off.',
	reopen: 'The case was opened again.',
	mute: 'Somebody asked not to hear of it for a while.',
	unmute: 'Somebody wants to hear of it again.',
	reassign: 'The case got another owner.',
	update: 'What goals look at has changed.',
	adopt: 'The case follows a newer policy from here on.',
};

const iso = (at: number) => new Date(at).toISOString();

function fromFact({ kind, at, ...details }: Fact): TrailEntry {
	return { at: iso(at), step: 'caseFact', words: factWords[kind], details: { fact: kind, ...details } };
}

function fromTelling({ notification: { kind, metric, level, repeat, recipient, reasons, key }, told, message }: Telling): TrailEntry {
	return {
		at: iso(told.toldAt),
		step: 'alarm',
		words: `${recipient.name ?? 'Somebody'} was to be told: ${kind}.${told.failed === true ? ' It could not be delivered.' : ''}`,
		details: { kind, metric, level, repeat, recipient: recipient.name ?? recipient.id, because: reasons.map(({ selector }) => selector), key: message ?? key },
	};
}

/** What happened to a watched case, and whom its policy told of it. */
export function fromCase({ stored }: HeldCase, tellings: readonly Telling[]): TrailEntry[] {
	return [...(stored?.facts ?? []).map(fromFact), ...tellings.map(fromTelling)];
}
