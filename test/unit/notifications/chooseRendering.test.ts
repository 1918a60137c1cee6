import fc from 'fast-check';
import { readMessage, type MessageDraft } from '../../../core/messages';
import { chooseRendering, defineTemplate, readRecord, type NotificationRecord, type Rendering, type Shortening, type Situation, windowState } from '../../../core/notifications';
import { templateDefinition } from '../../../core/templates';
import { anyRecord } from './given/anyRecord';
import { approved } from './given/approved';

const runs = Number(process.env.NOTIFICATION_RUNS ?? 300);
const base = 'https://erp.example.com/';

const message = (content: MessageDraft['content']) => readMessage({ from: '300111222333444', to: { type: 'phone', value: '+15550107701' }, content });

function rendered(record: NotificationRecord, situation: Situation): Rendering {
	const rendering = chooseRendering(record, situation);
	if ('refused' in rendering) throw new Error(rendering.refused.words);
	return rendering;
}

/** All texts of a value, however deep. */
const textsIn = (value: unknown): string[] => (typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : []);

const isTold = (list: readonly Shortening[], part: Shortening['part'], name?: string) =>
	list.some((one) => one.part === part && (name === undefined || one.name === undefined || name.startsWith(one.name.replace(/…$/, ''))));

/** Every part of the record stands in the texts, or is told as shortened. */
function nothingVanishes(record: NotificationRecord, { contents, shortened }: Rendering, link: string): void {
	const seen = textsIn(contents).map((text) => text.replace(/\s+/g, ' ')).join('\n');
	const must = (text: string | undefined, part: Shortening['part'], name?: string) => {
		if (text === undefined || seen.includes(text.replace(/\s+/g, ' '))) return;
		if (!isTold(shortened, part, name)) throw new Error(`${part} ${name ?? ''} has vanished: ${JSON.stringify(text.slice(0, 80))}`);
	};
	for (const part of ['title', 'status', 'request', 'footer', 'headline'] as const) must(record[part], part);
	for (const { label, value } of record.fields) {
		must(value, 'field', label);
		must(label, 'field', label);
	}
	if (record.link !== undefined && !seen.includes(link)) expect(isTold(shortened, 'link')).toBe(true);
	for (const { title } of record.buttons ?? []) must(title, 'button', title);
	expect(contents.length - 1 + shortened.filter(({ part, how }) => part === 'attachment' && how === 'leftOut').length).toBeGreaterThanOrEqual(record.attachments.length - 1);
}

describe('inside the window', () => {
	test('any record becomes messages within every limit, and nothing vanishes untold', () => {
		fc.assert(
			fc.property(anyRecord, (draft) => {
				const record = readRecord(draft);
				const rendering = rendered(record, { window: 'open' });
				for (const content of rendering.contents) message(content);
				expect(rendering.contents).toHaveLength(1 + record.attachments.length - ('header' in rendering.contents[0] && (rendering.contents[0].header as { media?: unknown } | undefined)?.media ? 1 : 0));
				nothingVanishes(record, rendering, record.link ?? '');
			}),
			{ numRuns: runs },
		);
	});

	const purchase = { kind: 'approvalRequest' as const, language: 'en' as const, title: 'Purchase order PO-1042', fields: [{ label: 'Amount', value: '4,200 EUR' }], link: `${base}po/1042` };

	test('the kind suggests buttons, status and what is asked for; the link stands in the text', () => {
		expect(rendered(readRecord(purchase), { window: 'open' })).toEqual({
			as: 'replyButtons',
			reason: { code: 'windowOpen', words: expect.any(String) as string },
			contents: [
				{
					kind: 'replyButtons',
					header: { type: 'text', text: 'Approval requested' },
					body: `*Purchase order PO-1042*\nStatus: Waiting for approval\n\nAmount: 4,200 EUR\n\nApprove or decline this request.\n\n${base}po/1042`,
					buttons: [
						{ id: 'approve', title: 'Approve' },
						{ id: 'decline', title: 'Decline' },
					],
				},
			],
			shortened: [],
		});
	});

	const choices = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `c${index}`, title: `Counter ${index}` }));
	test.each([
		['up to three buttons', { buttons: choices(3) }, 'replyButtons'],
		['four to ten buttons', { buttons: choices(4) }, 'list'],
		['no button and a link', { buttons: [] }, 'ctaUrl'],
		['no button and no link', { buttons: [], link: undefined }, 'text'],
		['a one-time code', { kind: 'oneTimeCode' as const, code: '493817' }, 'text'],
	])('%s', (_name, change, as) => {
		expect(rendered(readRecord({ ...purchase, ...change }), { window: 'open' }).as).toBe(as);
	});

	test('titles that would be alike once they are shortened stay different, and are told', () => {
		const buttons = [1, 2, 3].map((number) => ({ id: `b${number}`, title: `Approve the purchase order, way ${number}` }));
		const { contents, shortened } = rendered(readRecord({ ...purchase, buttons }), { window: 'open' });
		expect((contents[0].buttons as Array<{ title: string }>).map(({ title }) => title)).toEqual(['Approve the purchas…', 'Approve the… 2', 'Approve the… 3']);
		expect(shortened).toHaveLength(3);
	});

	test('a value in a right-to-left script does not reorder the words around it', () => {
		const { contents } = rendered(readRecord({ ...purchase, fields: [{ label: 'Supplier', value: 'ספק 12 ABC' }] }), { window: 'open' });
		expect(contents[0].body).toContain('Supplier: \u2068ספק 12 ABC\u2069\n');
	});

	test('a file stands above the message where it can, and the headline moves into the text; the others follow', () => {
		const file = (name: string) => ({ kind: 'document' as const, media: { id: name }, filename: `${name}.pdf` });
		const { contents } = rendered(readRecord({ ...purchase, attachments: [file('1'), file('2')] }), { window: 'open' });
		expect(contents[0]).toMatchObject({ kind: 'replyButtons', header: { type: 'document', media: { id: '1' }, filename: '1.pdf' }, body: expect.stringMatching(/^\*Approval requested\*\nPurchase order/) as string });
		expect(contents.slice(1)).toEqual([{ kind: 'document', media: { id: '2' }, filename: '2.pdf' }]);
	});

	test('the last fields go first and are counted; the title, the request and the link stay', () => {
		const fields = Array.from({ length: 60 }, (_, index) => ({ label: `Field ${index}`, value: `value number ${index}` }));
		const { contents, shortened } = rendered(readRecord({ ...purchase, fields }), { window: 'open' });
		const body = contents[0].body as string;
		const gone = shortened.map(({ name }) => name);
		expect(body).toContain('Field 0: value number 0');
		expect(body).toContain(`… and ${gone.length} more fields`);
		expect(gone).toEqual(fields.slice(-gone.length).map(({ label }) => label));
		expect(body).toMatch(/^\*Purchase order PO-1042\*/);
		expect(body.endsWith(`Approve or decline this request.\n\n${base}po/1042`)).toBe(true);
		expect(body.length).toBeGreaterThan(950);
	});
});

describe('outside the window', () => {
	test.each(['closed', 'closing', 'unknown'] as const)('any record fills the template of its kind within every limit, window %s', (window) => {
		fc.assert(
			fc.property(anyRecord.filter(({ kind }) => kind !== 'custom'), fc.boolean(), (draft, withLink) => {
				const record = readRecord(draft);
				const definition = approved(record.kind as 'slaWarning', record.language, withLink ? base : undefined);
				const rendering = rendered(record, { window, template: { definition } });
				expect(rendering.as).toBe('template');
				const checked = message(rendering.contents[0]);
				const text = definition.components.find(({ type }) => type === 'BODY')?.text ?? '';
				const values = (checked.content as { components: Array<{ type: string; variables: Array<{ name?: string; text: string }> }> }).components.find(({ type }) => type === 'body')!.variables;
				expect(values.reduce((filled, { name, text: value }) => filled.replace(`{{${name}}}`, () => value), text).length).toBeLessThanOrEqual(1024);
				const link = record.link?.startsWith(base) && withLink ? record.link.slice(base.length) : (record.link ?? '');
				nothingVanishes(record, rendering, link);
			}),
			{ numRuns: runs },
		);
	});

	const own = (text: string, more: object = {}) => templateDefinition.parse({ id: '1', name: 'own', language: 'en', status: 'APPROVED', components: [{ type: 'BODY', text }], ...more });
	const order = { kind: 'custom' as const, language: 'en' as const, title: 'Order SO-1042', status: 'Shipped', request: 'Call us', fields: [{ label: 'Due date', value: 'Monday' }, { label: 'Carrier', value: 'Ferrow' }] };
	const variables = (definition: ReturnType<typeof own>, values = {}) => {
		const { contents, shortened } = rendered(readRecord(order), { window: 'closed', template: { definition, own: values } });
		return { said: (contents[0].components as Array<{ variables: Array<{ name?: string; text: string }> }>)[0]!.variables.map(({ text }) => text), shortened };
	};

	test("a builder's own template fills itself by the names of its variables; the rest stands among the details", () => {
		expect(variables(own('Hello, {{title}} arrives {{due_date}}: {{details}}. Bye.'))).toEqual({ said: ['Order SO-1042', 'Monday', 'Status: Shipped · Carrier: Ferrow · Next step: Call us'], shortened: [] });
	});

	test('numbered variables by how many there are; what has no place is told', () => {
		expect(variables(own('Hello, {{1}} is now {{2}} here.'))).toEqual({ said: ['Order SO-1042', 'Status: Shipped · Due date: Monday · Carrier: Ferrow · Next step: Call us'], shortened: [] });
		expect(variables(own('Hello, {{1}} is here.')).shortened).toEqual([
			{ part: 'status', how: 'leftOut' },
			{ part: 'field', name: 'Due date', how: 'leftOut' },
			{ part: 'field', name: 'Carrier', how: 'leftOut' },
			{ part: 'request', how: 'leftOut' },
		]);
	});

	test('values of the builder come before what the names mean', () => {
		expect(variables(own('Hello, {{title}} is here.'), { title: 'your\nparcel' }).said).toEqual(['your parcel']);
	});

	test('a variable that the record cannot fill is named', () => {
		expect(() => variables(own('Hello, {{nickname}} is here.'))).toThrow(/needs \{\{nickname\}\}/);
	});

	test('the link completes the button where it begins as the button does; else it stands in the text', () => {
		const definition = approved('orderShipped', 'en', base);
		const fill = (link: string) => JSON.stringify(rendered(readRecord({ ...order, kind: 'orderShipped', link }), { window: 'closed', template: { definition } }).contents);
		expect(fill(`${base}so/1042`)).toContain('{"type":"url","text":"so/1042"}');
		expect(fill(`${base}so/1042`)).not.toContain('https://');
		expect(fill('https://other.example/1')).toContain('Carrier: Ferrow · Next step: Call us · https://other.example/1');
	});

	test('buttons keep their order: their IDs come back, the words are those of the template', () => {
		const record = readRecord({ ...order, kind: 'approvalRequest', buttons: [{ id: 'yes-7', title: 'Approve' }, { id: 'no-7', title: 'Refuse' }, { id: 'ask-7', title: 'Ask' }] });
		const { contents, shortened } = rendered(record, { window: 'closed', template: { definition: approved('approvalRequest', 'en') } });
		expect(contents[0].components).toEqual(expect.arrayContaining([
			{ type: 'button', index: 0, parameter: { type: 'quickReply', payload: 'yes-7' } },
			{ type: 'button', index: 1, parameter: { type: 'quickReply', payload: 'no-7' } },
		]));
		expect(shortened).toEqual([{ part: 'button', name: 'Ask', how: 'leftOut' }, { part: 'button', name: 'Refuse', how: 'replaced' }]);
	});

	test('a template that leaves no room is refused, not overfilled', () => {
		expect(() => variables(own(`Hello ${'x'.repeat(1015)} {{title}}{{details}} there`))).toThrow(/leaves no room/);
	});

	test('without a template nothing may be sent, and the refusal says what to do', () => {
		const record = readRecord(order);
		expect(chooseRendering(record, { window: 'closed' })).toEqual({ refused: { code: 'noTemplate', words: expect.stringMatching(/window of this recipient is closed.*create the starter templates/) as string } });
		expect(chooseRendering(record, { window: 'closed', template: { missing: 'Approve it first.' } })).toEqual({ refused: { code: 'noTemplate', words: expect.stringMatching(/Approve it first\.$/) as string } });
	});
});

test.each([[undefined, 'closed'], [0, 'closed'], [59_999, 'closing'], [60_000, 'open']])('a window with %s ms left is %s', (leftMs, state) => {
	expect(windowState(leftMs === undefined ? undefined : 1_000_000 + leftMs, 1_000_000)).toBe(state);
});

describe('a one-time code', () => {
	const record = readRecord({ kind: 'oneTimeCode', language: 'de', code: '493817' });

	test('goes in its template also inside the window, where there is one', () => {
		const { as, reason, contents } = rendered(record, { window: 'open', template: { definition: approved('oneTimeCode', 'de') } });
		expect([as, reason.code]).toEqual(['template', 'codeTemplate']);
		expect(contents[0].components).toEqual([
			{ type: 'body', variables: [{ name: undefined, text: '493817' }] },
			{ type: 'button', index: 0, parameter: { type: 'oneTimePassword', code: '493817' } },
		]);
	});

	test('else as a text inside the window', () => {
		expect(rendered(record, { window: 'open', template: { missing: '' } }).contents[0].body).toBe('*493817* ist Ihr Bestätigungscode. Geben Sie ihn zu Ihrer Sicherheit nicht weiter.');
	});
});

test('the templates of the starters are what their definitions say', () => {
	expect(defineTemplate('paymentReminder', 'pt_BR', base).components.at(-1)).toEqual({
		type: 'BUTTONS',
		buttons: [
			{ type: 'QUICK_REPLY', text: 'Já paguei' },
			{ type: 'URL', text: 'Ver fatura', url: `${base}{{1}}`, example: ['1042'] },
		],
	});
});
