import fc from 'fast-check';
import type { InboundMessage } from '../../../core/inbound';
import { messageBody } from './fixtures/fixture';
import { eventsOf } from './signed';

const nameOf = (filename: unknown) => (eventsOf(messageBody({ type: 'document', document: { id: '400', mime_type: 'application/pdf', filename } }))[0] as InboundMessage).media?.filename;

test.each([
	['invoice 7.pdf', 'invoice 7.pdf'],
	['../../../etc/cron.d/job', 'job'],
	['..\\..\\Startup\\run.bat', 'run.bat'],
	['/etc/passwd', 'passwd'],
	['C:\\boot.ini', 'boot.ini'],
	['.profile', '.profile'],
	['..', undefined],
	['../', undefined],
	['...', undefined],
	['folder/ bill.pdf ', 'bill.pdf'],
	[undefined, undefined],
	['', undefined],
	['bill\r\nX-Evil: 1.pdf', 'billX-Evil: 1.pdf'],
	['bill\u202efdp.exe', 'billfdp.exe'],
	['Übersicht 🙂.pdf', 'Übersicht 🙂.pdf'],
])('the file name %j comes as %j', (given, name) => {
	expect(nameOf(given)).toBe(name);
});

test('no file name leads out of a folder', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom('..', '.', '/', '\\', 'a', '\0', '\n', ' ', '\u202e')), (parts) => {
			const name = nameOf(parts.join(''));
			if (name !== undefined) expect(name).not.toMatch(/[\\/\p{Cc}]|^\.{1,2}$|^$/u);
		}),
	);
});
