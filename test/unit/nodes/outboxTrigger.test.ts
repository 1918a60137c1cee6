import type { ITriggerFunctions } from 'n8n-workflow';
import { ChangeLog } from '../../../nodes/shared/changeLog';
import { readSettings } from '../../../nodes/WhatsAppOutboxTrigger/readSettings';
import { repeat } from '../../../nodes/shared/repeat';

const read = (parameters: Record<string, unknown>) =>
	readSettings({ getNodeParameter: (name: string, fallback: unknown) => (Object.hasOwn(parameters, name) ? parameters[name] : fallback) } as unknown as ITriggerFunctions);

describe('the settings of the Outbox Trigger', () => {
	test('as the panel has them', () => {
		expect(read({ events: ['failed', 'unknown'] })).toEqual({ outbox: { tell: ['failed', 'unknown'], keepForMs: 2_592_000_000 }, everyMs: 2000 });
	});

	test('times are those of what was chosen', () => {
		expect(read({ events: ['undelivered', 'unread', 'backlog'], undeliveredMinutes: 30, unreadMinutes: '120', backlogMinutes: 1, options: { everySeconds: 60, keepDays: 90 } })).toEqual({
			outbox: { tell: ['undelivered', 'unread', 'backlog'], keepForMs: 7_776_000_000, undeliveredAfterMs: 1_800_000, unreadAfterMs: 7_200_000, backlogOlderThanMs: 60_000 },
			everyMs: 60_000,
		});
	});

	test.each<[string, Record<string, unknown>, RegExp]>([
		['an event that is none', { events: ['lost'] }, /Trigger On must be one of failed/],
		['no list', { events: 'failed' }, /must be a list/],
		['no time', { events: ['unread'], unreadMinutes: 0 }, /Unread After.*1 to 43200/],
		['keeping nothing', { events: [], options: { keepDays: 0 } }, /Keep Deliveries.*1 to 3650/],
		['looking all the time', { events: [], options: { everySeconds: 0 } }, /Look Every.*1 to 60/],
	])('%s is refused', (_what, parameters, said) => expect(() => read(parameters)).toThrow(said));
});

describe('what is done again and again', () => {
	test('never overlaps, and no run starts after the stop', async () => {
		let underWay = 0;
		let most = 0;
		let runs = 0;
		let isThird: () => void = () => undefined;
		const third = new Promise<void>((done) => (isThird = done));
		const repetition = repeat(async () => {
			most = Math.max(most, ++underWay);
			await new Promise((done) => setImmediate(done));
			underWay -= 1;
			if (++runs === 3) isThird();
		}, 1);
		await third;
		await repetition.stop();
		const before = runs;
		await new Promise((done) => setTimeout(done, 20));
		expect([most, runs - before, underWay]).toEqual([1, 0, 0]);
	});

	test('a run that hangs does not hold up the stop', async () => {
		const repetition = repeat(async () => await new Promise<never>(() => undefined), 1);
		await repetition.stop();
	});

	test('the work may end it', async () => {
		let runs = 0;
		const repetition = repeat(async (ending) => {
			runs += 1;
			ending.abort();
		}, 1);
		await new Promise((done) => setTimeout(done, 20));
		await repetition.stop();
		expect(runs).toBe(1);
	});
});

test('a state that lasts is news when it begins, when it changes and when it ends', () => {
	const changes = new ChangeLog();
	const told = ['down', 'down', 'full', undefined, undefined, 'down'].map((said) => changes.isNews('store', said));
	expect(told).toEqual([true, false, true, true, false, true]);
	expect(changes.isNews('other', undefined)).toBe(false);
});
