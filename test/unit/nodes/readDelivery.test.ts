import fc from 'fast-check';
import type { IDataObject } from 'n8n-workflow';
import { nextLeaveMs } from '../../../core/delivery/sendWindow';
import { InvalidInputError } from '../../../core/messages';
import { readDelivery } from '../../../nodes/WhatsAppSend/message/readDelivery';

const read = (options: IDataObject) => readDelivery(options, 'Europe/Berlin');

function problemsOf(options: IDataObject): string[] {
	try {
		read(options);
		return [];
	} catch (error) {
		if (!(error instanceof InvalidInputError)) throw error;
		return error.problems.map(({ field, message }) => `${field}: ${message}`);
	}
}

describe('the Delivery options', () => {
	test('nothing chosen: at once, routine, of use for a day, an unknown outcome becomes a dead letter', () => {
		expect(read({})).toEqual({ mode: 'now', urgency: 'routine', waitAtMostMs: 300_000, usefulForMs: 86_400_000, onUnknown: 'deadLetter', graceMs: 900_000, codesDespiteOptOut: true, context: {} });
	});

	test('everything chosen', () => {
		expect(
			read({
				idempotencyKey: 'SO-1042:shipped',
				mode: 'queue',
				urgency: 'urgent',
				waitAtMostSeconds: 1,
				usefulForMinutes: '90',
				onUnknown: 'sendAgain',
				graceMinutes: 1,
				recipientLimit: { limit: { most: 2, withinMinutes: 60 } },
				sendWindow: { window: { days: [1, 5], from: '8:30', to: '18:00', zone: ' America/Sao_Paulo ' } },
				codesDespiteOptOut: false,
				context: '{"order": "SO-1042"}',
			}),
		).toEqual({
			businessKey: 'SO-1042:shipped',
			mode: 'queue',
			urgency: 'urgent',
			waitAtMostMs: 1000,
			usefulForMs: 5_400_000,
			onUnknown: 'sendAgain',
			graceMs: 60_000,
			codesDespiteOptOut: false,
			throttle: { most: 2, withinMs: 3_600_000, rest: 'wait' },
			sendWindow: { zone: 'America/Sao_Paulo', days: [1, 5], from: '08:30', to: '18:00' },
			context: { order: 'SO-1042' },
		});
	});

	test('switches that an expression gives as texts or numbers count', () => {
		expect(read({ fromBot: 'true', codesDespiteOptOut: 'false' } as IDataObject)).toMatchObject({ fromBot: true, codesDespiteOptOut: false });
		expect(read({ fromBot: 1, codesDespiteOptOut: 0 } as IDataObject)).toMatchObject({ fromBot: true, codesDespiteOptOut: false });
		expect(problemsOf({ fromBot: 'perhaps', codesDespiteOptOut: {} })).toEqual(['codesDespiteOptOut: One-Time Codes Despite Opt-Out must be true or false. Correct it.', 'fromBot: From a Bot must be true or false. Correct it.']);
	});

	test('options that were added and left empty change nothing', () => {
		expect(read({ recipientLimit: {}, sendWindow: {}, quietHours: {}, context: '{}' })).toEqual(read({}));
	});

	test.each([
		['during quiet hours it waits for their end', '2026-11-21T23:00:00+01:00', '2026-11-22T07:00:00+01:00'],
		['after midnight too', '2026-11-22T03:00:00+01:00', '2026-11-22T07:00:00+01:00'],
		['outside of them it leaves', '2026-11-21T12:00:00+01:00', '2026-11-21T12:00:00+01:00'],
		['when they begin, it waits', '2026-11-21T22:00:00+01:00', '2026-11-22T07:00:00+01:00'],
	])('%s', (_what, now, leaves) => {
		const { sendWindow } = read({ quietHours: { hours: { from: '22:00', to: '7:00', zone: '' } } });
		expect(nextLeaveMs(sendWindow!, Date.parse(now))).toBe(Date.parse(leaves));
	});

	test('the time zone is that of the workflow unless another one is given', () => {
		expect(read({ quietHours: { hours: { from: '22:00', to: '07:00' } } }).sendWindow).toEqual({ zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5, 6, 7], from: '07:00', to: '22:00' });
	});

	test.each<[string, IDataObject, RegExp]>([
		['a key of 401 characters', { idempotencyKey: 'k'.repeat(401) }, /^idempotencyKey: .*401.*400.*by 1/],
		['an empty key', { idempotencyKey: ' ' }, /^idempotencyKey: .*empty/],
		['a key whose expression gives nothing', { idempotencyKey: null }, /^idempotencyKey: .*gives nothing/],
		['a key with a line break', { idempotencyKey: 'a\nb' }, /^idempotencyKey: .*control character/],
		['a key with half an emoji', { idempotencyKey: '\ud83d' }, /^idempotencyKey: .*control character/],
		['a key like those of executions', { idempotencyKey: 'n8n:1' }, /^idempotencyKey: .*n8n:/],
		['an unknown mode', { mode: 'later' }, /^mode: .*now, queue/],
		['an unknown urgency', { urgency: 'high' }, /^urgency: .*routine, urgent/],
		['an unknown rule', { onUnknown: 'x' }, /^onUnknown: .*deadLetter, sendAgain/],
		['a wait of 3,601 seconds', { waitAtMostSeconds: 3601 }, /^waitAtMostSeconds: .*seconds from 1 to 3600/],
		['no wait', { waitAtMostSeconds: 0 }, /^waitAtMostSeconds/],
		['half a minute of use', { usefulForMinutes: 0.5 }, /^usefulForMinutes: .*minutes from 1 to 40320/],
		['no grace', { graceMinutes: 0 }, /^graceMinutes: .*from 1 to 1440/],
		['a limit of nothing', { recipientLimit: { limit: { most: 0, withinMinutes: 60 } } }, /^recipientLimit\.most: .*1 to 1000/],
		['a limit without a time', { recipientLimit: { limit: { most: 1 } } }, /^recipientLimit\.withinMinutes/],
		['a limit whose expression gives nothing', { recipientLimit: null }, /^recipientLimit: .*field by field/],
		['a window whose expression gives nothing', { sendWindow: { window: null } }, /^sendWindow: .*field by field/],
		['a window without days', { sendWindow: { window: { days: [], from: '08:00', to: '18:00' } } }, /^sendWindow\.days/],
		['a window at 25 o\'clock', { sendWindow: { window: { days: [1], from: '25:00', to: '18:00' } } }, /^sendWindow\.from/],
		['quiet hours without an end', { quietHours: { hours: { from: '22:00', to: '' } } }, /^quietHours/],
		['a time zone that is none', { quietHours: { hours: { from: '22:00', to: '07:00', zone: 'Europe/Nowhere' } } }, /^quietHours\.zone: .*time zone/],
		['both', { quietHours: { hours: { from: '22:00', to: '07:00' } }, sendWindow: { window: { days: [1], from: '08:00', to: '18:00' } } }, /^quietHours: Both/],
		['a context that is a list', { context: '[1]' }, /^context: .*JSON object/],
		['a context that is no JSON', { context: '{order}' }, /^context/],
		['a context of more than 10,000 characters', { context: { text: 'x'.repeat(10_000) } }, /^context: .*10011.*10000/],
	])('%s is refused with field, limit and fix', (_what, options, said) => {
		expect(problemsOf(options)).toEqual([expect.stringMatching(said)]);
	});

	test('a key of 400 characters and a context of 10,000 are taken', () => {
		expect(read({ idempotencyKey: 'k'.repeat(400), context: { text: 'x'.repeat(10_000 - '{"text":""}'.length) } }).businessKey).toHaveLength(400);
	});

	test('everything that is wrong is told at once', () => {
		expect(problemsOf({ idempotencyKey: '', mode: 'x', graceMinutes: 'soon' })).toHaveLength(3);
	});

	test('any values at all are read, or refused in words for people', () => {
		const names = ['idempotencyKey', 'mode', 'urgency', 'waitAtMostSeconds', 'usefulForMinutes', 'onUnknown', 'graceMinutes', 'recipientLimit', 'sendWindow', 'quietHours', 'context'];
		const inner = fc.dictionary(fc.constantFrom('limit', 'window', 'hours', 'days', 'from', 'to', 'zone', 'most', 'withinMinutes'), fc.anything({ maxDepth: 3 }), { maxKeys: 4 });
		fc.assert(
			fc.property(fc.dictionary(fc.constantFrom(...names), fc.oneof(inner, fc.anything({ maxDepth: 3 }))), (options) => {
				for (const problem of problemsOf(options as IDataObject)) expect(problem).toMatch(/^\w[\w.]*: .*[A-Z].*\.$/);
			}),
		);
	});
});
