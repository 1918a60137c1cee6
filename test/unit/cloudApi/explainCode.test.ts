import { explainReceiptError } from '../../../core/cloudApi';
import { codeCatalogue } from '../../../core/cloudApi/failures/codeCatalogue';
import { explainCode } from '../../../core/cloudApi/failures/explainCode';
import type { FailureCategory } from '../../../core/cloudApi';

const span = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, offset) => from + offset);

/** What Meta's list of error codes (December 2025, with the additions of 2026) says has to be done, and the codes for which it says so. */
const handling: Array<[rule: string, categories: FailureCategory[], codes: number[]]> = [
	['try again later', ['transient'], [2, 131000, 131016, 131057, 133000, 133004, 133015, 134101, 136025, 138003, 138004, 138007, ...span(138019, 138023), 139102, 139103, 2494100]],
	['slow the whole queue down', ['throttled'], [4, 613, 80007, 80008, 130429, 131208, 132069, 138002, 138005]],
	['wait for this recipient only', ['pairLimited'], [131056]],
	[
		'correct the request',
		['badRequest'],
		[
			...[1, 33, 100, 506, 803, 2040, 2046, 2047, ...span(2064, 2070)],
			...[131008, 131009, 131014, 131020, 131021, 131030, 131041, 131051, 131053, 131055, 131059, 131061, 131062, 131063, 131065, 131070],
			...[131202, 131204, 131209, 131210, 131212, 131213],
			...[132000, 132001, 132005, 132007, 132008, 132012, 132018, 133005, 133006, 134100, 135000, 136024],
			...[138000, 138006, ...span(138024, 138038), ...span(139001, 139004), 139101, 141002, 147005, 200005, 200006, 200007],
			...[2388001, 2388012, 2388091, 2388093, 2388103, 2388023, 2388024, 2388025, 2388039, 2388040, 2388047, 2388072, 2388073, 2388293, 2388299],
			...[...span(2494164, 2494179), 2593079, 2593085, 2593107, 2593108],
		],
	],
	['renew token or permission', ['access'], [0, 3, 10, 102, 104, 190, ...span(200, 299), 131005]],
	[
		'stop, a human must act',
		['stopped'],
		[368, 130497, 131031, 131037, 131042, 131044, 131045, 131048, 131064, 131207, 131211, 131214, 131215, 132015, 132016, 132068, 133010, 133016, 134011, 134102, 137000, 139000, 2388019],
	],
	['send a template', ['windowClosed'], [131047]],
	['reach this person another way', ['unreachableRecipient'], [1026, 130403, 131026, 131203, 138001]],
	['no marketing to this person', ['optedOut'], [131050]],
	['not again within a day', ['capped'], [130472, 131049, 138009, 138012]],
	['wait as long as the details say', ['stopped', 'throttled'], [133008, 133009]],
	['correct the request or stop', ['badRequest', 'stopped'], span(138013, 138018)],
	['look at it; nothing to repeat', ['badRequest'], [130501, 131052, 131060, 131201, 139006, 139100, 1752041, 2593109]],
];

const codes = handling.flatMap(([rule, categories, list]) => list.map((code) => ({ code, rule, categories })));

test.each(codes)('$code: $rule', ({ code, categories }) => {
	const [category, what, fix] = explainCode(code, undefined, 400);
	expect(categories).toContain(category);
	expect(what).toMatch(/^[A-Z].{10,}\.$/);
	expect(fix).toMatch(/^[A-Z].{8,}\.$/);
	expect(what).not.toBe(explainCode(987654, undefined, 400)[1]);
});

test('each code has one rule, and the catalogue has no code without one but 2200 of webhook subscriptions', () => {
	const listed = codes.map(({ code }) => code);
	expect(listed.filter((code, index) => listed.indexOf(code) !== index)).toEqual([]);
	expect([...codeCatalogue.keys()].filter((code) => !listed.includes(code))).toEqual([2200]);
});

describe('subcodes', () => {
	test.each<[number, number, FailureCategory, RegExp]>([
		[190, 463, 'access', /expired/],
		[190, 467, 'access', /not valid/],
		[190, 460, 'access', /not valid/],
		[100, 33, 'badRequest', /does not know this ID/],
		[33, 33, 'badRequest', /does not know this ID/],
		[100, 2388023, 'badRequest', /being deleted/],
		[100, 2388024, 'badRequest', /exists in this language already/],
		[100, 2388025, 'badRequest', /cannot be deleted/],
		[100, 2388019, 'stopped', /number of templates/],
		[100, 2388299, 'badRequest', /begins or ends with a variable/],
		// Graph's small subcodes are not error codes of the same number.
		[100, 10, 'badRequest', /parameter of the request/],
		[100, 2018001, 'badRequest', /parameter of the request/],
	])('%i with subcode %i', (code, subcode, category, what) => {
		const [found, sentence] = explainCode(code, subcode, 400);
		expect(found).toBe(category);
		expect(sentence).toMatch(what);
	});
});

test.each([
	[400, 'badRequest'],
	[403, 'badRequest'],
	[500, 'transient'],
	[503, 'transient'],
])('a code that nobody knows, or none, with HTTP %i', (status, category) => {
	expect(explainCode(987654, undefined, status)[0]).toBe(category);
	expect(explainCode(undefined, undefined, status)[0]).toBe(category);
});

describe('errors of receipts', () => {
	test('have the words of a failed call', () => {
		const [category, what, fix] = explainCode(131049, undefined, 400);
		expect(explainReceiptError(131049, 'to 15550107777')).toEqual({ category, code: 131049, what, fix, retry: 'no', details: 'to …7777' });
	});

	test.each([
		[131000, 'later'],
		[131047, 'no'],
		[131026, 'no'],
		[130429, 'later'],
	])('%i may be repeated: %s, as nothing was delivered', (code, retry) => {
		expect(explainReceiptError(code, undefined).retry).toBe(retry);
	});
});
