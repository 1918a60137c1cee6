import type { Emulator } from '../emulator';
import { changeQuality } from '../numbers/changeQuality';
import type { FaultPlan, Strike } from './faultPlan';
import type { RequestEffect } from './faultKind';

/** The connection ends without an answer. */
export class HangUp extends Error {}

/** Something between caller and API answers with a page that is no JSON. */
export class ProxyAnswer extends Error {
	constructor(readonly page: { status: number; contentType: string; body: string }) {
		super('A proxy answers');
	}
}

/** Lets a request bear what struck it: waits first, then throws `HangUp`, `ProxyAnswer` or the error. Waits are real time, as slowness is. */
export async function suffer(emulator: Emulator, phoneNumberId: string | undefined, strikes: ReturnType<FaultPlan['strikeRequest']>): Promise<void> {
	const effects = strikes.map(({ effect }: Strike<RequestEffect>) => effect);
	const waitMs = effects.reduce((sum, effect) => sum + (effect.waitMs ?? 0), 0);
	if (waitMs > 0) await pause(waitMs);
	const phoneNumber = emulator.world.phoneNumbers.get(phoneNumberId ?? '');
	if (phoneNumber && effects.some(({ dropQuality }) => dropQuality)) changeQuality(emulator, phoneNumber, 'RED');
	for (const { error, hangUp, page } of effects) {
		if (hangUp) throw new HangUp('The connection ends here');
		if (page) throw new ProxyAnswer(page);
		if (error) throw error;
	}
}

function pause(ms: number): Promise<void> {
	return new Promise((resolve) => {
		setTimeout(resolve, ms).unref();
	});
}
