import type { TrailEntry } from '../../../core/trail';
import { trailCsv as csvOf } from '../../../nodes/WhatsAppSend/lookBack/trailCsv';

const entry = (change: Partial<TrailEntry> = {}): TrailEntry => ({ at: '2026-03-01T12:00:00.000Z', step: 'messageIn', words: 'hello', details: {}, ...change });

test('a trail is a table with a line of names', () => {
	expect(csvOf([entry({ deliveryId: 'wo1_1', details: { kind: 'text' } })])).toBe(
		'\ufeffat,step,words,reason,person,deliveryId,messageId,details\r\n2026-03-01T12:00:00.000Z,messageIn,hello,,,wo1_1,,"{""kind"":""text""}"\r\n',
	);
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1'])('a text such as %j is no formula', (words) => {
	expect(csvOf([entry({ words })]).split('\r\n')[1]).toContain(`,'${words},`);
});

test('commas, quotes and new lines stay in their field', () => {
	expect(csvOf([entry({ words: 'a, "b"\nc' })])).toContain(',"a, ""b""\nc",');
});
