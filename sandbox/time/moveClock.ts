import type { Emulator } from '../emulator';

/**
 * Moves the sandbox's clock. Forwards, everything that falls due on the way happens at its own instant and in order, webhooks
 * included; backwards, what waits goes on waiting as long as before.
 */
export async function moveClock(emulator: Emulator, toAt: number): Promise<void> {
	if (toAt < emulator.clock.now()) goBack(emulator, toAt);
	else await goForward(emulator, toAt);
	emulator.scheduler.wake();
	tellClock(emulator);
}

/** Tells watchers what the clock shows. */
export function tellClock({ clock, live }: Pick<Emulator, 'clock' | 'live'>): void {
	live.publish({ event: 'clock', data: { now: clock.now(), frozen: clock.isFrozen() } });
}

function goBack({ clock, scheduler, world }: Emulator, toAt: number): void {
	scheduler.shift(toAt - clock.now());
	clock.set(toAt);
	// What was counted lies in the future now.
	world.limits.clear();
}

/** Also waits for webhooks that are already on their way, so that moving by nothing waits for what has happened. */
async function goForward({ clock, scheduler, transport }: Emulator, toAt: number): Promise<void> {
	await transport.settled();
	for (let next = scheduler.nextAt(); next !== undefined && next <= toAt; next = scheduler.nextAt()) {
		clock.set(Math.max(next, clock.now()));
		scheduler.runDue();
		await transport.settled();
	}
	// A clock that runs may have passed the instant while callbacks answered.
	clock.set(Math.max(toAt, clock.now()));
}
