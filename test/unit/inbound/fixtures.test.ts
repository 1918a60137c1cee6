import { fixtures } from './fixtures';
import { eventsOf } from './signed';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;

/** `toMatchObject` asks for the key of what is expected to be absent; here a missing key is absent too. */
function withAbsent(found: unknown, expected: unknown): unknown {
	if (!isObject(found) || !isObject(expected)) return found;
	return { ...found, ...Object.fromEntries(Object.entries(expected).map(([key, value]) => [key, withAbsent(found[key], value)])) };
}

describe.each(Object.entries(fixtures))('%s', (_group, list) => {
	test.each(list.map((fixture) => [fixture.name, fixture] as const))('%s', (_name, { body, events: expected }) => {
		const events = eventsOf(body);
		expect(events).toHaveLength(expected.length);
		expect(events.map((event, index) => withAbsent(event, expected[index]))).toMatchObject(expected);
	});
});

const all = Object.values(fixtures).flat();

test('there are at least 120 payloads, no two of the same name', () => {
	expect(all.length).toBeGreaterThanOrEqual(120);
	expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
});

test('a repeat has the same keys, whatever the order of keys in its body', () => {
	const reordered = (json: unknown): unknown =>
		Array.isArray(json) ? json.map(reordered) : isObject(json) ? Object.fromEntries(Object.entries(json).reverse().map(([key, value]) => [key, reordered(value)])) : json;
	const keys = (body: unknown) => eventsOf(body).map(({ eventKey }) => eventKey);
	for (const { body } of all) expect(keys(reordered(body))).toEqual(keys(body));
});

test('no two things within one body share a key', () => {
	for (const { name, body } of all) {
		const keys = eventsOf(body).map(({ eventKey }) => eventKey);
		expect({ name, keys: new Set(keys).size }).toEqual({ name, keys: keys.length });
	}
});

test('another account, another time, another body: another key of an account event', () => {
	const keyOf = (change: { id?: string; time?: number; field?: string; decision?: string }) => {
		const { id = '1', time = 1790000000, field = 'account_review_update', decision = 'APPROVED' } = change;
		return eventsOf({ object: 'whatsapp_business_account', entry: [{ id, time, changes: [{ field, value: { decision } }] }] })[0]!.eventKey;
	};
	const keys = [keyOf({}), keyOf({ id: '2' }), keyOf({ time: 1790000001 }), keyOf({ decision: 'REJECTED' }), keyOf({ field: 'account_update' })];
	expect(new Set(keys).size).toBe(keys.length);
	expect(keyOf({})).toBe(keys[0]);
});

test.each([
	['as long as nothing else', 'x'.repeat(100_000)],
	['with signs that no index takes', 'wamid.\u0000\ud800'],
	['missing', undefined],
])('an id that is %s still gives a short, plain key', (_what, id) => {
	const body = (text: string) => ({ object: 'whatsapp_business_account', entry: [{ id: '1', changes: [{ field: 'messages', value: { messages: [{ id, type: 'text', timestamp: '1', text: { body: text } }] } }] }] });
	const key = eventsOf(body('a'))[0]!.eventKey;
	expect(key).toMatch(/^message:[0-9a-f]{64}$/);
	expect(eventsOf(body('a'))[0]!.eventKey).toBe(key);
});
