import { named, short } from '../../../core/inbound/normalise/account/accountReader';

describe('a text of the wire in a sentence', () => {
	it('stands on one line, and is cut between whole characters', () => {
		expect(named(' a\n\nb ')).toBe('a b');
		expect(named('🔥'.repeat(101))).toBe(`${'🔥'.repeat(99)}…`);
		expect(short('Call +1 555 010 1000 now')).toBe('Call …1000 now');
	});
});
