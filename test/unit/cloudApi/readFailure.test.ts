import { readAccount } from '../../../core/cloudApi';
import { readFailure } from '../../../core/cloudApi/failures/readFailure';

const account = readAccount({ accessToken: 'EAAsandboxToken123', businessAccountId: '102290129340398' });
const failureOf = (error: object, headers: Record<string, string> = {}) => readFailure({ status: 400, headers, json: { error } }, account);

describe("the API's own words about a failure", () => {
	test.each<[string, object, string | undefined]>([
		['the details', { error_data: { details: 'The details' }, error_user_msg: 'For the user', message: 'The message' }, 'The details'],
		['details that are a plain text', { error_data: 'The details', error_user_msg: 'For the user', message: 'The message' }, 'The details'],
		['what the user is told', { error_data: {}, error_user_msg: 'For the user', message: 'The message' }, 'For the user'],
		['the message', { message: 'The message' }, 'The message'],
		['nothing', {}, undefined],
	])('are %s', (_what, error, details) => {
		expect(failureOf({ code: 100, ...error }).details).toBe(details);
	});

	it('hold no secret and no phone number', () => {
		expect(failureOf({ code: 100, message: 'EAAsandboxToken123 may not write to +1 555 010 7777' }).details).toBe('[hidden] may not write to …7777');
	});
});

test.each<[string, number | undefined]>([
	['7', 7_000],
	['0', 0],
	['0.5', 500],
	['-1', undefined],
	['Wed, 21 Oct 2026 07:28:00 GMT', undefined],
	['Infinity', undefined],
])('to be asked again after "%s" is %p ms', (header, ms) => {
	expect(failureOf({ code: 4 }, { 'retry-after': header }).retryAfterMs).toBe(ms);
});

describe('when an account may be asked again', () => {
	const usage = (minutes: unknown) => ({ 'x-business-use-case-usage': JSON.stringify({ 102290129340398: [{ estimated_time_to_regain_access: minutes }, { estimated_time_to_regain_access: 1 }] }) });

	it('is told in minutes by the header of usage, for the limits of the account only', () => {
		expect(failureOf({ code: 80008 }, usage(5)).retryAfterMs).toBe(300_000);
		expect(failureOf({ code: 130429 }, usage(5)).retryAfterMs).toBeUndefined();
		expect(failureOf({ code: 80007 }, { ...usage(5), 'retry-after': '2' }).retryAfterMs).toBe(2_000);
	});
});

test("Meta's trace stands in the body, or in the header where the body has none", () => {
	expect(failureOf({ code: 1, fbtrace_id: 'BODY' }, { 'x-fb-trace-id': 'HEADER' }).traceId).toBe('BODY');
	expect(failureOf({ code: 1 }, { 'x-fb-trace-id': 'HEADER' }).traceId).toBe('HEADER');
	expect(failureOf({ code: 1 }).traceId).toBeUndefined();
});
