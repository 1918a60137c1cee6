import { notificationLanguages, starterKinds, type NotificationLanguage, type NotificationRecordDraft, type StarterKind } from '../../../core/notifications';
import { starters } from '../../../core/notifications/starters';

const link = (kind: string) => `https://erp.example.com/${kind.slice(0, 3).toLowerCase()}/1042`;

/** A record as an operations team would have it: the example of its template. */
export function plainRecord(kind: StarterKind, language: NotificationLanguage): NotificationRecordDraft {
	if (kind === 'oneTimeCode') return { kind, language, code: '493817' };
	const { title, details, request } = starters[kind].words[language].example;
	const fields = details.split(' · ').map((detail) => {
		const [label = '', ...value] = detail.split(': ');
		return { label, value: value.join(': ') };
	});
	return { kind, language, title, fields, link: link(kind), request };
}

const long = 'Recycled paper, A4, eighty grams, five hundred sheets to a pack and forty packs to a pallet; ';

/** The same with long and odd content: emoji of several parts, right-to-left script, combining marks, line breaks, forty fields. */
export function oddRecord(kind: StarterKind, language: NotificationLanguage): NotificationRecordDraft {
	const plain = plainRecord(kind, language);
	if (kind === 'oneTimeCode') return { ...plain, code: 'K7-Ü9_ZZ' };
	return {
		...plain,
		title: `${plain.title} 👩‍👩‍👧‍👦🇵🇹 مرحبا بالعالم ${'Zürich '.normalize('NFD')}${long}`,
		status: 'Line one\nline two\t*with* _marks_ 👍🏽',
		fields: [
			...plain.fields!,
			{ label: 'שדה', value: 'ערך בעברית עם 123 ו-ABC' },
			{ label: 'Empty', value: '  ' },
			{ label: 'Address', value: 'Rua do Cais 7\n4050-001 Porto\nPortugal' },
			{ label: 'File', value: 'https://files.example.com/a/very/long/path?with=query&and=more#part' },
			{ label: 'Notes', value: long.repeat(4) },
			...Array.from({ length: 35 }, (_, index) => ({ label: `Position ${index + 1}`, value: `${index + 1} × ${long}` })),
		],
		link: `${link(kind)}?${'token=0123456789abcdef&'.repeat(8)}end=1`,
		request: `${long.repeat(5)}👩‍👩‍👧‍👦`,
	};
}

/** Each kind in each language. */
export const everyStarter = notificationLanguages.flatMap((language) => starterKinds.map((kind) => ({ kind, language })));
