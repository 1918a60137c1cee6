import fc from 'fast-check';
import type { InboundEvent } from '../../../core/inbound';
import { mutatedBody, withEachPlace, type Json, type PlaceChange } from './mutated';
import { secret, send } from './signed';

/** INBOUND_RUNS=100000 for the long run. */
const numRuns = Number(process.env.INBOUND_RUNS ?? 3000);
const timeoutMs = 30 * 60_000;

const anyWebhook = fc
	.record({
		object: fc.constant('whatsapp_business_account'),
		entry: fc.array(
			fc.record({
				id: fc.jsonValue({ maxDepth: 1 }),
				time: fc.jsonValue({ maxDepth: 1 }),
				changes: fc.array(fc.record({ field: fc.oneof(fc.constantFrom('messages', 'calls', 'history', 'flows', 'account_update', 'constructor', '__proto__'), fc.string()), value: fc.jsonValue({ maxDepth: 4 }) }), { maxLength: 3 }),
			}),
			{ maxLength: 3 },
		),
	})
	.map((body) => JSON.stringify(body));

const anyJson = fc.jsonValue({ maxDepth: 5 }).map((json) => JSON.stringify(json));

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const severities = ['info', 'warning', 'critical'];

/** What holds for every event, whatever came. */
function faultsOf(event: InboundEvent): string[] {
	const faults: string[] = [];
	const expectThat = (holds: boolean, what: string) => holds || faults.push(what);
	expectThat(/^(message|receipt|account):[\x21-\x7e]{1,255}$/.test(event.eventKey), 'eventKey');
	expectThat(typeof event.businessAccountId === 'string', 'businessAccountId');
	expectThat(event.raw !== undefined, 'raw');
	const at = event.event === 'message' ? event.sentAt : event.occurredAt;
	expectThat(at === undefined || instant.test(at), 'instant');
	if (event.event === 'account') {
		expectThat(severities.includes(event.severity), 'severity');
		expectThat(/^[^\n]{5,1500}[.!?…]$/.test(event.what), `what: ${event.what.slice(0, 200)}`);
	} else {
		expectThat(typeof event.messageId === 'string', 'messageId');
		expectThat(typeof event.phoneNumber.id === 'string', 'phoneNumber');
	}
	if (event.event === 'message') expectThat(event.windowOpenUntil === undefined || event.windowOpenUntil > event.sentAt!, 'window');
	return faults;
}

/** Sentences in which something shows that was not there. */
const gapsOf = (event: InboundEvent) => (event.event === 'account' ? [event.what, event.fix ?? ''].filter((words) => /undefined|null|NaN|\[object|\(\)|""| {2}/.test(words)) : []);

/** What is wrong with the events of every body of the fixtures after a change in any one place, with that place. */
function faultsAfter(change: PlaceChange, find = faultsOf): string[] {
	return withEachPlace(change).flatMap(({ path, body }) => {
		const received = send(body);
		return received.accepted ? received.events.flatMap(find).map((fault) => `${path}: ${fault}`) : [];
	});
}

test('any JSON behind a valid signature gives events or a reasoned 4xx, and touches nothing else', () => {
	let accepted = 0;
	let eventCount = 0;
	fc.assert(
		fc.property(fc.oneof({ arbitrary: mutatedBody, weight: 8 }, { arbitrary: anyWebhook, weight: 2 }, { arbitrary: anyJson, weight: 1 }), (body) => {
			const received = send(body);
			if (!received.accepted) {
				expect([400, 413]).toContain(received.status);
				expect(received.reason.length).toBeGreaterThan(20);
				expect(received.reason).not.toContain(secret);
				return;
			}
			accepted += 1;
			eventCount += received.events.length;
			// An item of n8n is JSON, so every event must survive the way there.
			const items = JSON.parse(JSON.stringify(received.events)) as InboundEvent[];
			expect(items.flatMap(faultsOf)).toEqual([]);
			expect(({} as Record<string, unknown>).polluted).toBeUndefined();
		}),
		{ numRuns },
	);
	// Bodies that are all refused, or all empty, would prove nothing.
	expect(accepted).toBeGreaterThan(numRuns / 2);
	expect(eventCount).toBeGreaterThan(numRuns / 2);
}, timeoutMs);

test.each(['__proto__', '__pr\\u006fto__', '\\u005f_proto__', '__pro\\u0000to__'])('a field written as %s gives a message no field that nobody sent', (name) => {
	const body = `{"object":"whatsapp_business_account","entry":[{"id":"1","changes":[{"field":"messages","value":{"metadata":{"phone_number_id":"2"},"messages":[{"from":"15550107777","${name}":{"id":7,"timestamp":"1"}}]}}]}]}`;
	const received = send(body);
	if (!received.accepted) throw new Error('It was refused.');
	expect(received.events.flatMap(faultsOf)).toEqual([]);
	expect(received.events).toMatchObject([{ event: 'message', messageId: '', raw: { _proto_: { id: 7 } } }]);
});

test.each<[string, Json]>([
	['a long text of two lines', `two\nlines of ${'x'.repeat(5000)}`],
	['a long list', Array.from({ length: 300 }, () => ({}))],
	['a number that is no size', 1e308],
])('%s in any one place of any body breaks no event', (_what, value) => {
	expect(faultsAfter((_old, key) => [[key, value]])).toEqual([]);
}, timeoutMs);

test('whatever one thing is left out of a body, no event is broken and no sentence shows the gap', () => {
	expect(faultsAfter(() => [], (event) => [...faultsOf(event), ...gapsOf(event)])).toEqual([]);
});

test('bytes that are no text are survived', () => {
	fc.assert(
		fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
			expect(send(Buffer.from(bytes).toString('latin1'))).toMatchObject({ accepted: false, status: 400 });
		}),
		{ numRuns: 500 },
	);
});
