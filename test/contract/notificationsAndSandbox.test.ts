import fc from 'fast-check';
import { sendRequest } from '../../core/cloudApi';
import { readMessage } from '../../core/messages';
import { chooseRendering, defineTemplate, notificationLanguages, readRecord, starterKinds } from '../../core/notifications';
import { templateDefinition, type TemplateDefinition } from '../../core/templates';
import { startSandbox, type Sandbox } from '../../sandbox';
import { anyRecord } from '../unit/notifications/given/anyRecord';
import { seeded } from '../e2e/sandboxRoom';

const base = 'https://erp.example.com/';
const runs = Number(process.env.NOTIFICATION_RUNS ?? 100);

/** The sandbox reads WhatsApp's rules for itself: what it takes is not refused because of a misreading of ours. */
describe.each([['with a link button', base], ['with the link in the text', undefined]])('starter templates %s', (_name, linkBase) => {
	let sandbox: Sandbox;
	let definitions: TemplateDefinition[];

	const post = async (path: string, body: unknown) => {
		const answer = await fetch(`${sandbox.url}${path}`, { method: 'POST', headers: { authorization: `Bearer ${seeded.token}`, 'content-type': 'application/json' }, body: JSON.stringify(body) });
		return { status: answer.status, text: await answer.text() };
	};

	beforeAll(async () => {
		sandbox = await startSandbox({ port: 0, templateReviewDelayMs: 0, receiptDelaysMs: { sent: 0, delivered: 0 } });
		await fetch(`${sandbox.url}/sandbox/settings`, { method: 'PATCH', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ enforceLimits: false }) });
	});
	afterAll(async () => await sandbox?.close());

	test('all 48 are taken and approved', async () => {
		for (const kind of starterKinds) {
			for (const language of notificationLanguages) {
				const { parameterFormat, ...template } = defineTemplate(kind, language, linkBase);
				const { status, text } = await post(`/v25.0/${seeded.accountId}/message_templates`, { ...template, parameter_format: parameterFormat });
				if (status !== 200) throw new Error(`${kind} ${language}: ${text}`);
			}
		}
		const list = async () => {
			const answer = await fetch(`${sandbox.url}/v25.0/${seeded.accountId}/message_templates?name=ops_&limit=100&fields=id,name,language,status,category,parameter_format,components`, { headers: { authorization: `Bearer ${seeded.token}` } });
			return ((await answer.json()) as { data: unknown[] }).data.map((entry) => templateDefinition.parse(entry));
		};
		definitions = await list();
		for (let tries = 0; tries < 200 && definitions.some(({ status }) => status === 'PENDING'); tries += 1) definitions = await list();
		expect(definitions.map(({ status }) => status)).toEqual(Array.from({ length: 48 }, () => 'APPROVED'));
	});

	test('whatever a record holds, the sandbox takes what is rendered', async () => {
		await fc.assert(
			fc.asyncProperty(anyRecord.filter(({ kind }) => kind !== 'custom'), fc.boolean(), async (draft, isOpen) => {
				const record = readRecord(draft);
				const definition = definitions.find(({ name, language }) => name === defineTemplate(record.kind as 'slaWarning', record.language).name && language === record.language)!;
				const rendering = chooseRendering(record, isOpen ? { window: 'open' } : { window: 'closed', template: { definition } });
				if ('refused' in rendering) throw new Error(rendering.refused.words);
				for (const content of rendering.contents) {
					const { json } = sendRequest(readMessage({ from: seeded.phoneNumberId, to: { type: 'phone', value: `+${seeded.ana}` }, content }), { via: 'messages' });
					const { status, text } = await post(`/v25.0/${seeded.phoneNumberId}/messages`, json);
					if (status !== 200) throw new Error(text);
				}
			}),
			{ numRuns: runs },
		);
	});
});
