import type { ControlCall } from './controlRoute';

/** `GET /sandbox/connection`: what a client pastes to reach the API, one entry for each business number. The secrets open nothing but this sandbox. */
export function describeConnection({ emulator: { world }, origin }: ControlCall): unknown {
	const tokens = [...world.tokens.values()].filter(({ state }) => state === undefined);
	return {
		baseUrl: origin,
		numbers: [...world.phoneNumbers.values()].map(({ id, accountId, displayPhoneNumber, verifiedName }) => {
			// The widest token, so that neither sending nor managing templates is refused.
			const token = tokens.filter(({ accountIds }) => accountIds.includes(accountId)).sort((a, b) => b.scopes.length - a.scopes.length)[0];
			const app = token && world.apps.get(token.appId);
			return { phoneNumberId: id, displayPhoneNumber, verifiedName, accountId, accessToken: token?.token ?? null, appId: app?.id ?? null, appSecret: app?.secret ?? null };
		}),
	};
}
