import { DateTime } from 'luxon';
import type { IDataObject } from 'n8n-workflow';
import { readDeliveryIds } from '../../../nodes/WhatsAppSend/deliveries/readDeliveryIds';
import { readQuery } from '../../../nodes/WhatsAppSend/deliveries/readQuery';

const read = (filters: IDataObject) => readQuery(filters, 'Europe/Berlin');

describe('the filters of Find', () => {
	test('none find everything', () => expect(Object.values(read({})).filter((value) => value !== undefined)).toEqual([]));

	test('a recipient is found however the number is written', () => {
		expect(new Set(['+1 (555) 010-7701', '15550107701', '0015550107701'].map((recipient) => read({ recipient }).recipient)).size).toBe(1);
		expect(read({ recipient: 'US.10000000000000007701' }).recipient).not.toBe(read({ recipient: '+15550107701' }).recipient);
	});

	test.each([
		['as the panel writes it, in the time zone of the workflow', '2026-11-21T08:30:00'],
		['with a space', '2026-11-21 08:30'],
		['with an offset', '2026-11-21T07:30:00Z'],
		['as a date of an expression', new Date('2026-11-21T07:30:00Z')],
		['as a time of an expression', DateTime.fromISO('2026-11-21T07:30:00Z')],
	])('a time %s', (_how, createdFrom) => expect(read({ createdFrom } as unknown as IDataObject).createdFrom).toBe('2026-11-21T07:30:00.000Z'));

	test('states, as a list or with commas', () => {
		expect(read({ states: ['failed', 'unknown'] }).states).toEqual(['failed', 'unknown']);
		expect(read({ states: 'failed, unknown' }).states).toEqual(['failed', 'unknown']);
		expect(read({ states: [] }).states).toBeUndefined();
	});

	test.each<[string, IDataObject, RegExp]>([
		['a number that is none', { recipient: 'the warehouse' }, /not a phone number/],
		['a time that is none', { createdUntil: 'yesterday' }, /Created Before is not a date/],
		['a time that is empty, which would find everything', { createdFrom: '' }, /Created After is empty/],
		['a period that ends before it begins, in which there is nothing', { createdFrom: '2026-11-21', createdUntil: '2026-11-20' }, /Created Before lies before Created After/],
		['a state that is none', { states: ['lost'] }, /state must be one of waiting/],
		['an empty key, which would find everything', { key: '' }, /key is empty/],
		['a key whose expression gives nothing', { key: null }, /gives nothing/],
	])('%s is refused', (_what, filters, said) => expect(() => read(filters)).toThrow(said));
});

describe('delivery IDs', () => {
	const [a, b] = ['wo1_aaaaaaaaaaaaaaaaaaaaaa', 'wo1_bbbbbbbbbbbbbbbbbbbbb-'];
	const ids = (written: unknown) => readDeliveryIds(written, { name: 'deliveryIds', label: 'The delivery ID' });

	test.each<[unknown, string[]]>([
		[a, [a]],
		[` ${a} ,${b},`, [a, b]],
		[[a, b, a], [a, b]],
	])('%j', (written, expected) => expect(ids(written)).toEqual(expected));

	test.each<[unknown, RegExp]>([
		['', /missing/],
		[',', /missing/],
		[undefined, /gives nothing/],
		['wamid.A', /wo1_/],
		[`${a}x`, /22/],
		[Array.from({ length: 1001 }, (_, index) => `wo1_${String(index).padStart(22, '0')}`), /1001 .*1000/],
	])('%j is refused', (written, said) => expect(() => ids(written)).toThrow(said));
});
