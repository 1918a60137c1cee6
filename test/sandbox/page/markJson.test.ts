import fc from 'fast-check';
import { markJson } from '../../../sandbox/page/controls/markJson';

const join = (text: string): string => markJson(text).map((part) => part.text).join('');

describe('the colours of a body', () => {
	it('never change the text, whatever it is', () => {
		fc.assert(fc.property(fc.oneof(fc.string(), fc.json(), fc.jsonValue().map((value) => JSON.stringify(value, null, 2))), (text) => join(text) === text));
	});

	it('tell keys, strings, numbers and words apart', () => {
		const parts = markJson('{"to": "+1 \\"5\\": 0", "count": -1.5e3, "read": true}').filter(({ kind }) => kind !== 'plain');
		expect(parts).toEqual([
			{ kind: 'key', text: '"to"' },
			{ kind: 'string', text: '"+1 \\"5\\": 0"' },
			{ kind: 'key', text: '"count"' },
			{ kind: 'number', text: '-1.5e3' },
			{ kind: 'key', text: '"read"' },
			{ kind: 'word', text: 'true' },
		]);
	});
});
