import { z } from 'zod/v4';
import { moveClock, tellClock } from '../time/moveClock';
import { checkInput } from './checkInput';
import type { ControlCall } from './controlRoute';

const YEAR_MS = 366 * 24 * 60 * 60 * 1_000;

const input = z
	.strictObject({
		advanceMs: z.number().int().min(0).max(YEAR_MS).optional(),
		/** Milliseconds since the epoch, or a date as text. */
		setTo: z.union([z.number().int().min(0), z.iso.datetime({ offset: true }).transform((text) => Date.parse(text))]).optional(),
		frozen: z.boolean().optional(),
	})
	.refine(({ advanceMs, setTo }) => advanceMs === undefined || setTo === undefined, { error: 'give advanceMs or setTo, not both' });

/** `GET /sandbox/clock`: what the sandbox takes for now. */
export function readClock({ emulator: { clock } }: ControlCall): unknown {
	return { now: clock.now(), iso: new Date(clock.now()).toISOString(), frozen: clock.isFrozen() };
}

/** `POST /sandbox/clock`: moves the clock, stops it or lets it run. Answers once everything that fell due on the way has happened. */
export async function changeClock(call: ControlCall): Promise<unknown> {
	const { emulator, body } = call;
	const { advanceMs, setTo, frozen } = checkInput(input, body);
	const { clock, scheduler } = emulator;
	if (frozen === true) clock.freeze();
	if (frozen === false) clock.unfreeze();
	if (advanceMs !== undefined) await moveClock(emulator, clock.now() + advanceMs);
	if (setTo !== undefined) await moveClock(emulator, setTo);
	scheduler.wake();
	if (frozen !== undefined) tellClock(emulator);
	return readClock(call);
}
