import fc from 'fast-check';
import { InvalidInputError, readMessage, type MessageDraft } from '../../core/messages';
import { sendRequest } from '../../core/cloudApi';
import { fillTemplate, listFields, templateDefinition, type TemplateField } from '../../core/templates';
import { defaultSeed, startSandbox, type Sandbox } from '../../sandbox';

/** Codes with which the Cloud API says that a request is malformed: parameter, missing, value, template parameters. */
const malformed = new Set([100, 131008, 131009, 132000, 132012, 132018]);

/** Texts as people and programs write them: odd characters, emoji, line breaks, and lengths around a limit. */
const textAround = (limit: number) =>
	fc.oneof(
		{ arbitrary: fc.constantFrom('Approve', 'Order 1042 is ready', '¿Listo? 👍', 'a\nb', ' padded ', '*bold*', '{{1}}').map((text) => text.slice(0, limit)), weight: 12 },
		fc.string({ unit: 'grapheme', maxLength: 12 }),
		fc.string({ unit: 'binary', maxLength: 12 }),
		fc.nat({ max: 3 }).chain((beyond) => fc.constantFrom('x', 'é', '👍', ' ', '\n').map((letter) => letter.repeat(Math.ceil((limit - 1 + beyond) / letter.length)))),
		fc.constantFrom('\u0000', '\ud800'),
	);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const url = fc.oneof({ arbitrary: fc.webUrl(), weight: 6 }, fc.constantFrom('https://ferrow.example/a b', 'ftp://ferrow.example', 'nonsense', `https://ferrow.example/${'x'.repeat(1990)}`));
const media = fc.oneof({ arbitrary: fc.record({ link: fc.oneof(fc.webUrl(), fc.constant('https://ferrow.example/a.jpg')) }), weight: 12 }, fc.constant({}));
const header = optional(
	fc.oneof(fc.record({ type: fc.constant('text'), text: textAround(60) }), fc.record({ type: fc.constantFrom('image', 'video', 'document'), media, filename: optional(textAround(240)) })),
);
const id = (limit: number) => fc.oneof({ arbitrary: fc.uuid(), weight: 9 }, textAround(limit));
const row = fc.record({ id: id(200), title: textAround(24), description: optional(textAround(72)) });
const digits = fc.oneof(fc.constant('123456789012345'), fc.stringMatching(/^\d{1,20}$/), fc.string());

const contents: Record<string, fc.Arbitrary<Record<string, unknown>>> = {
	text: fc.record({ body: textAround(4096), previewUrl: optional(fc.boolean()) }),
	image: fc.record({ media, caption: optional(textAround(1024)) }),
	video: fc.record({ media, caption: optional(textAround(1024)) }),
	audio: fc.record({ media, voice: optional(fc.boolean()) }),
	document: fc.record({ media, caption: optional(textAround(1024)), filename: optional(textAround(240)) }),
	sticker: fc.record({ media }),
	location: fc.record({ latitude: fc.double(), longitude: fc.oneof(fc.double({ min: -180, max: 180 }), fc.string()), name: optional(textAround(1000)), address: optional(textAround(1000)) }),
	contacts: fc.record({
		contacts: fc.array(
			fc.record({
				name: fc.record({ formatted: textAround(40), first: optional(textAround(40)), last: optional(textAround(40)) }),
				phones: optional(fc.array(fc.record({ phone: textAround(20), type: optional(textAround(10)) }), { maxLength: 3 })),
				emails: optional(fc.array(fc.record({ email: fc.emailAddress() }), { maxLength: 2 })),
				org: optional(fc.record({ company: optional(textAround(20)) })),
				birthday: optional(fc.constantFrom('1990-05-17', '17.05.1990')),
			}),
			{ maxLength: 3 },
		),
	}),
	replyButtons: fc.record({ header, body: textAround(1024), footer: optional(textAround(60)), buttons: fc.array(fc.record({ id: id(256), title: textAround(20) }), { maxLength: 4 }) }),
	list: fc.record({
		header: optional(textAround(60)),
		body: textAround(4096),
		footer: optional(textAround(60)),
		button: textAround(20),
		sections: fc.array(fc.record({ title: optional(textAround(24)), rows: fc.array(row, { minLength: 1, maxLength: 4 }) }), { minLength: 1, maxLength: 3 }),
	}),
	ctaUrl: fc.record({ header, body: textAround(1024), footer: optional(textAround(60)), buttonText: textAround(20), url }),
	locationRequest: fc.record({ body: textAround(1024) }),
	callPermissionRequest: fc.record({ body: optional(textAround(1024)), footer: optional(textAround(60)) }),
	contactInfoRequest: fc.record({ body: textAround(1024) }),
	flow: fc.record({
		header,
		body: textAround(1024),
		footer: optional(textAround(60)),
		flowId: optional(digits),
		flowName: optional(textAround(30)),
		buttonText: textAround(30),
		draft: optional(fc.boolean()),
		token: optional(textAround(40)),
		screen: optional(textAround(20)),
		data: optional(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 2 })),
	}),
	product: fc.record({ body: optional(textAround(1024)), footer: optional(textAround(60)), catalogId: digits, productId: id(100) }),
	productList: fc.record({
		header: textAround(60),
		body: textAround(1024),
		footer: optional(textAround(60)),
		catalogId: digits,
		sections: fc.array(fc.record({ title: optional(textAround(24)), productIds: fc.array(id(100), { maxLength: 12 }) }), { maxLength: 4 }),
	}),
	catalog: fc.record({ body: textAround(1024), footer: optional(textAround(60)), thumbnailProductId: optional(id(100)) }),
	carousel: fc.record({
		body: textAround(1024),
		cards: fc.array(
			fc.record({
				header: fc.record({ type: fc.constantFrom('image', 'image', 'image', 'video'), media }),
				body: optional(textAround(160)),
				buttonText: textAround(20),
				url,
			}),
			{ minLength: 1, maxLength: 4 },
		),
	}),
	address: fc.record({
		header,
		body: textAround(1024),
		footer: optional(textAround(60)),
		values: optional(fc.dictionary(fc.constantFrom('city', 'in_pin_code', 'name'), fc.constantFrom('Pune', '411001', ''), { maxKeys: 2 })),
	}),
};

const templates = defaultSeed.accounts
	.flatMap((account) => account.templates)
	.filter((template) => template.status === 'APPROVED')
	.map((template) => templateDefinition.parse({ ...template, parameter_format: template.parameterFormat }));

/** What a builder may put into a field; mostly sensible, so that many drafts pass. */
function valueFor({ place, type }: TemplateField): fc.Arbitrary<unknown> {
	if (place.part === 'headerMedia') return fc.constantFrom('https://ferrow.example/a.jpg', 'https://ferrow.example/b c', '400111222333444');
	if (type === 'number') return fc.double({ min: -90, max: 90, noNaN: true });
	if (type === 'dateTime') return fc.constantFrom('2026-12-24T18:00:00Z', 1_790_000_000_000);
	if (place.part === 'button' && /copyCode|oneTimePassword/.test(place.button)) return fc.constantFrom('SAVE10', '493817', 'a-b', 'x'.repeat(16), 'x'.repeat(21));
	return textAround(60);
}

/** Core and sandbox read Meta's documentation independently; what core lets through must be well-formed to the sandbox. */
describe('whatever core lets through, the sandbox takes as well-formed', () => {
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ port: 0, enforceLimits: false });
	});
	afterAll(async () => await sandbox.close());

	async function codeOf(draft: MessageDraft): Promise<{ code?: number; details?: string } | 'refused'> {
		let message;
		try {
			message = readMessage(draft);
		} catch (error) {
			if (error instanceof InvalidInputError) return 'refused';
			throw error;
		}
		const { path, phoneNumberId, json } = sendRequest(message);
		const response = await fetch(`${sandbox.url}/v25.0/${phoneNumberId}/${path}`, {
			method: 'POST',
			headers: { authorization: 'Bearer EAAsandbox', 'content-type': 'application/json' },
			body: JSON.stringify(json),
		});
		const { error } = (await response.json()) as { error?: { code: number; error_data?: { details?: string } } };
		return { code: error?.code, details: error?.error_data?.details };
	}

	test.each(templates.map((definition) => [`${definition.name} (${definition.language})`, definition] as const))('template %s', async (_name, definition) => {
		const fields = listFields(definition);
		const values = fc.record(Object.fromEntries(fields.map((field) => [field.id, valueFor(field)])), { requiredKeys: fields.filter((field) => field.required).map((field) => field.id) });
		let passed = 0;
		await fc.assert(
			fc.asyncProperty(values, async (given) => {
				let content;
				try {
					content = fillTemplate(definition, given);
				} catch (error) {
					if (error instanceof InvalidInputError) return;
					throw error;
				}
				const outcome = await codeOf({ from: '300111222333444', to: { type: 'phone', value: '+15550107701' }, content });
				if (outcome === 'refused') return;
				passed += 1;
				expect({ ...outcome, wellFormed: !malformed.has(outcome.code ?? 0) }).toEqual({ ...outcome, wellFormed: true });
			}),
			{ numRuns: 200 },
		);
		expect(passed).toBeGreaterThan(10);
	});

	test.each(Object.keys(contents))('%s', async (kind) => {
		let passed = 0;
		await fc.assert(
			fc.asyncProperty(contents[kind]!, async (content) => {
				const outcome = await codeOf({ from: '300111222333444', to: { type: 'phone', value: '+15550107701' }, content: { kind, ...content } });
				if (outcome === 'refused') return;
				passed += 1;
				expect({ ...outcome, wellFormed: !malformed.has(outcome.code ?? 0) }).toEqual({ ...outcome, wellFormed: true });
			}),
			{ numRuns: 300 },
		);
		// A generator whose drafts are all refused would prove nothing.
		expect(passed).toBeGreaterThan(10);
	});
});
