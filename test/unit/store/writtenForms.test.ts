import { writtenForms } from '../../../core/store/chats/writtenForms';

test.each([
	['tel:5511987654321', 'tel:551187654321'],
	['tel:5215512345678', 'tel:525512345678'],
	['tel:5491112345678', 'tel:541112345678'],
])('%s is also known as %s', (long, short) => {
	expect(new Set(writtenForms(long))).toEqual(new Set([long, short]));
	expect(new Set(writtenForms(short))).toEqual(new Set([long, short]));
});

// Fixed lines of Brazil never got the ninth digit: with it, they are somebody else's mobile.
test.each(['tel:551132551234', 'tel:5511932551234', 'tel:15550107777', 'tel:4915123456789', 'user:US.1', 'group:abc'])('%s has one form', (key) => expect(writtenForms(key)).toEqual([key]));
