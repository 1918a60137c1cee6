import { sandboxCredential } from '../../../dev/sandboxCredential';
import type { Room } from '../room';

/** What n8n has logged while all other checks ran: faults, retries, kills and refusals among them. */
export function logChecks(room: () => Room): void {
	it('names nobody’s phone number, no token and no secret', async () => {
		const log = await room().readWholeLog();
		// Something of ours stands in it, or there would be nothing to judge.
		expect(log).toMatch(/WhatsApp/);
		const { accessToken, appSecret } = sandboxCredential('').data;
		const sent = await room().sandbox.sent();
		const phones = [...new Set(sent.map(({ to }) => to.replace(/\D/g, '')).filter((digits) => digits.length >= 7))];
		expect(phones.length).toBeGreaterThan(0);
		expect([accessToken, appSecret, ...phones].filter((secret) => log.includes(secret))).toEqual([]);
	});
}
