import { z } from 'zod/v4';
import { changeQuality } from '../numbers/changeQuality';
import { MESSAGES_PER_SECOND, type PhoneNumber } from '../world/world';
import { checkInput } from './checkInput';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';

const input = z.strictObject({
	/** A level with what Meta allows at it, or any number of messages per second. */
	throughput: z.union([z.enum(['STANDARD', 'HIGH']), z.number().int().min(0).max(100_000)]).optional(),
	pairPace: z.strictObject({ everyMs: z.number().int().min(0), burst: z.number().int().min(0) }).optional(),
	/** The people whom a test number may write to; null makes it a live number. */
	testRecipients: z.array(z.string()).max(5).nullable().optional(),
	quality: z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']).optional(),
	/** Where the number is at home; elsewhere than with the Cloud API it does not send. */
	platform: z.enum(['CLOUD_API', 'ON_PREMISE', 'NOT_APPLICABLE']).optional(),
});

/** `GET /sandbox/numbers`: the business numbers with their limits, how much of them is used, and to whom they owe quiet. */
export function listNumbers({ emulator }: ControlCall): unknown {
	return { numbers: [...emulator.world.phoneNumbers.values()].map((phoneNumber) => describe(emulator, phoneNumber)) };
}

/** `GET /sandbox/numbers/{id}`. */
export function readNumber(call: ControlCall): unknown {
	return { number: describe(call.emulator, findNumber(call)) };
}

/** `PATCH /sandbox/numbers/{id}`: other limits or another quality. */
export function changeNumber(call: ControlCall): unknown {
	const phoneNumber = findNumber(call);
	const { throughput, pairPace, quality, testRecipients, platform } = checkInput(input, call.body);
	const { emulator } = call;
	if (throughput !== undefined) phoneNumber.throughput = throughputOf(throughput);
	if (pairPace) {
		phoneNumber.pairPace = pairPace;
		emulator.world.limits.clear(phoneNumber.id);
	}
	if (testRecipients) phoneNumber.testRecipients = testRecipients;
	if (testRecipients === null) delete phoneNumber.testRecipients;
	if (platform === 'CLOUD_API') delete phoneNumber.platform;
	else if (platform) phoneNumber.platform = platform;
	if (quality) changeQuality(emulator, phoneNumber, quality);
	emulator.live.publish({ event: 'number', data: phoneNumber });
	return { number: describe(emulator, phoneNumber) };
}

/** `DELETE /sandbox/numbers/{id}/pairs`: forgives what the number owes to people. */
export function forgivePairs(call: ControlCall): unknown {
	const phoneNumber = findNumber(call);
	call.emulator.world.limits.clear(phoneNumber.id);
	return { number: describe(call.emulator, phoneNumber) };
}

function findNumber({ emulator: { world }, parameters: { id = '' } }: ControlCall): PhoneNumber {
	const phoneNumber = world.phoneNumbers.get(id);
	if (!phoneNumber) throw new ControlError(404, `There is no business number with the id ${id}`);
	return phoneNumber;
}

function throughputOf(given: 'STANDARD' | 'HIGH' | number): PhoneNumber['throughput'] {
	if (typeof given !== 'number') return { level: given, messagesPerSecond: MESSAGES_PER_SECOND[given] };
	return { level: given > MESSAGES_PER_SECOND.STANDARD ? 'HIGH' : 'STANDARD', messagesPerSecond: given };
}

function describe({ clock, world }: ControlCall['emulator'], phoneNumber: PhoneNumber): unknown {
	const now = clock.now();
	const { limits } = world;
	return { ...phoneNumber, usedInSecond: limits.usedInSecond(phoneNumber.id, now), pairs: limits.debtsOf(phoneNumber.id, now).slice(0, 1_000) };
}
