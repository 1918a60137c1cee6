import type { ConsentEntry } from '../../../core/store';
import { exportFile } from '../../../nodes/WhatsAppConversation/consent/exportFile';

const entry = (text: string): ConsentEntry => ({ account: 'a', seq: 1, decision: 'given', category: 'all', source: 'web form', decidedAt: '2026-03-01T12:00:00.000Z', recordedAt: '2026-03-01T12:00:01.000Z', persons: ['p'], evidence: { recipientKeys: ['tel:15550107701', 'user:US.1'], text, name: 'Ana "A", Núñez' }, salt: 's', previous: '', hash: 'h' });

describe('an export of consent', () => {
	it('is a table that spreadsheets read, and whose cells they do not run', () => {
		const lines = exportFile('csv', [entry('=HYPERLINK("x")'), entry('two\nlines')]).content.toString('utf8').split('\r\n');
		expect(lines[0]).toBe('\ufeffentry,decision,category,source,decidedAt,recordedAt,person,name,text,evidenceId,previous,hash');
		expect(lines[1]).toBe(`1,given,all,web form,2026-03-01T12:00:00.000Z,2026-03-01T12:00:01.000Z,'+15550107701 US.1,"Ana ""A"", Núñez","'=HYPERLINK(""x"")",,,h`);
		expect(lines[2]).toContain('"two\nlines"');
	});

	it('leaves nothing of an erased entry, as JSON too', () => {
		const { evidence: _, salt: __, ...erased } = entry('x');
		expect(exportFile('csv', [erased]).content.toString()).not.toContain('Ana');
		expect(JSON.parse(exportFile('json', [erased]).content.toString())).toEqual([erased]);
	});
});
