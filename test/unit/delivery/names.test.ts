import fc from 'fast-check';
import { bodyHash } from '../../../core/delivery/bodyHash';
import { inLine } from '../../../core/delivery/inLine';
import { readMessage, recipientKey } from '../../../core/messages';
import { deliveryId, joinCallback, longestCallbackData, splitCallback } from '../../../core/store';

const message = (changes: { body?: string; to?: string; replyToMessageId?: string } = {}) =>
	readMessage({ from: '300111222333444', to: { type: 'waId', value: changes.to ?? '15550107701' }, content: { kind: 'text', body: changes.body ?? 'Hello', previewUrl: false }, replyToMessageId: changes.replyToMessageId });

/** The same value with the fields of every object in another order. */
function shuffled(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(shuffled);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).reverse().map(([name, part]) => [name, shuffled(part)]));
}

describe('the hash of a body', () => {
	const route = { via: 'messages' } as const;

	it('is the same whatever the order of fields, and for fields that are left out', () => {
		expect(bodyHash(shuffled(message()) as ReturnType<typeof message>, route)).toBe(bodyHash(message(), route));
		expect(bodyHash({ ...message(), callbackData: undefined }, route)).toBe(bodyHash(message(), route));
	});

	it('differs for another body, recipient, quote or route', () => {
		const hashes = [
			bodyHash(message(), route),
			bodyHash(message({ body: 'Hello!' }), route),
			bodyHash(message({ to: '15550107702' }), route),
			bodyHash({ ...message(), callbackData: 'x' }, route),
			bodyHash(message(), { via: 'marketing', fallBackToMessages: true }),
			bodyHash(message(), { via: 'marketing', fallBackToMessages: false }),
		];
		expect(new Set(hashes).size).toBe(hashes.length);
	});

	it('keeps the order of lists, and tells any two bodies apart', () => {
		fc.assert(
			fc.property(fc.jsonValue(), fc.jsonValue(), (left, right) => {
				const hashOf = (value: unknown) => bodyHash({ ...message(), content: { value } } as never, route);
				// What JSON writes alike is alike: 0 and -0.
				const text = (value: unknown) => JSON.stringify(value, (_, part: unknown) => (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part));
				expect(hashOf(left) === hashOf(right)).toBe(text(left) === text(right));
				expect(hashOf(shuffled(left))).toBe(hashOf(left));
			}),
		);
	});
});

describe('the key of a recipient', () => {
	it('is the same for a number and the WhatsApp id of its digits', () => {
		fc.assert(fc.property(fc.stringMatching(/^[1-9]\d{6,14}$/), (digits) => expect(recipientKey({ type: 'phone', phone: `+${digits}` })).toBe(recipientKey({ type: 'waId', waId: digits }))));
	});

	it('is another one for a user id or a group that looks alike', () => {
		const keys = [recipientKey({ type: 'waId', waId: '15550107701' }), recipientKey({ type: 'userId', userId: '15550107701' }), recipientKey({ type: 'group', groupId: '15550107701' })];
		expect(new Set(keys).size).toBe(3);
	});
});

describe('callback data', () => {
	it('brings back the id and what the builder gave, whatever that was', () => {
		fc.assert(
			fc.property(fc.string(), fc.string(), fc.option(fc.string({ minLength: 1, maxLength: longestCallbackData }), { nil: undefined }), (account, key, callbackData) => {
				const id = deliveryId(account, key);
				const joined = joinCallback(id, callbackData);
				expect(joined.length).toBeLessThanOrEqual(512);
				expect(splitCallback(joined)).toEqual({ id, callbackData });
			}),
		);
	});

	it('of somebody else is left as it is', () => {
		for (const data of ['case 7', 'wo1_short', `x${deliveryId('a', 'b')}`, `${deliveryId('a', 'b')}x`]) expect(splitCallback(data)).toEqual({ callbackData: data });
	});
});

describe('messages that come due together', () => {
	it('do so a millisecond apart where they go to one person, never early, and in their order', () => {
		fc.assert(
			fc.property(fc.array(fc.record({ to: fc.constantFrom('a', 'b', 'c'), dueAtMs: fc.nat(20) }), { maxLength: 40 }), (items) => {
				const instants = inLine(items, ({ to }) => to, ({ dueAtMs }) => dueAtMs);
				items.forEach(({ dueAtMs }, index) => expect(instants[index]).toBeGreaterThanOrEqual(dueAtMs));
				for (const person of ['a', 'b', 'c']) {
					const line = instants.filter((_, index) => items[index]!.to === person);
					for (const [index, instant] of line.slice(1).entries()) expect(instant).toBeGreaterThan(line[index]!);
				}
			}),
		);
	});
});
