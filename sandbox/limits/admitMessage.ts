import type { Emulator } from '../emulator';
import { throttled } from '../graph/throttled';
import type { PhoneNumber } from '../world/world';

/** Counts a message that keeps the number's throughput and the pace to this person. Throws 130429 or 131056, and then counts nothing. */
export function admitMessage(emulator: Emulator, phoneNumber: PhoneNumber, waId: string): void {
	requireRoom(emulator, phoneNumber, waId);
	if (emulator.settings.enforceLimits) emulator.world.limits.send(phoneNumber, waId, emulator.clock.now());
}

/** Throws 130429 or 131056 when one more message to this person would be too many now. */
export function requireRoom(emulator: Emulator, phoneNumber: PhoneNumber, waId: string): void {
	const { clock, settings, world } = emulator;
	if (!settings.enforceLimits) return;
	const broken = world.limits.wouldBreak(phoneNumber, waId, clock.now());
	const { messagesPerSecond } = phoneNumber.throughput;
	if (broken === 'throughput') {
		throw throttled(settings, 130429, `More than ${messagesPerSecond} messages in one second from this number`);
	}
	if (broken === 'pair') {
		const { everyMs, burst } = phoneNumber.pairPace;
		throw throttled(settings, 131056, `More than one message in ${everyMs / 1_000} seconds to this person, with at most ${burst} borrowed at once`);
	}
}
