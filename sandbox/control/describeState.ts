import { windowOpenUntil } from '../world/customerServiceWindow';
import type { ControlCall } from './controlRoute';

/** `GET /sandbox/state`: what the phones show. Instants in milliseconds. */
export function describeState({ emulator: { clock, world } }: ControlCall): unknown {
	return {
		now: clock.now(),
		people: [...world.people.values()],
		phoneNumbers: [...world.phoneNumbers.values()],
		conversations: [...world.conversations.values()].map((conversation) => ({
			phoneNumberId: conversation.phoneNumberId,
			waId: conversation.waId,
			windowOpenUntil: windowOpenUntil(conversation) ?? null,
			messages: conversation.messages,
		})),
		subscriptions: subscriptionsOf(world),
	};
}

/** `GET /sandbox/subscriptions`: who listens, and where. */
export function describeSubscriptions({ emulator: { world } }: ControlCall): unknown {
	return subscriptionsOf(world);
}

function subscriptionsOf(world: ControlCall['emulator']['world']) {
	return {
		apps: [...world.appSubscriptions].map(([appId, subscription]) => ({ appId, ...subscription })),
		accounts: [...world.accountSubscriptions].flatMap(([accountId, subscribers]) =>
			[...subscribers].map(([appId, { overrideCallbackUrl }]) => ({
				accountId,
				appId,
				overrideCallbackUrl: overrideCallbackUrl ?? null,
			})),
		),
	};
}
