import type { INodeParameters } from 'n8n-workflow';
import type { GivenItem, PlainItem } from './engineMessages';
import { file } from './given/files';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';
import { templateFields } from './given/templateParameters';

const { ana, accessToken, appSecret } = sandboxAccount;
const phoneNumberId: INodeParameters = { __rl: true, mode: 'id', value: sandboxAccount.phoneNumberId };

/** An operation on three items: the first is fine, the second is wrong in itself, the third is refused by the API. */
interface Case {
	name: string;
	parameters: INodeParameters;
	items: (prepared: string) => GivenItem[];
	/** Makes what the first item needs; its answer is handed to `items`. */
	prepare?: () => Promise<string>;
	succeeds: Record<string, unknown>;
	refusedWith: number;
}

const unknownId = '400000000000001';
const components = '[{"type":"BODY","text":"Order {{1}} is ready for you.","example":{"body_text":[["1042"]]}}]';

describe('WhatsApp Send: items that fail, whatever the operation', () => {
	const world = sendingWorld();

	const uploaded = async () => await world.sandbox.upload(file('image/png'));
	const written = async () => ((await world.sandbox.control('POST', `people/${ana.waId}/messages`, { type: 'text', text: { body: 'Hello' } })) as { message: { id: string } }).message.id;
	const ofMedia = (operation: string) => ({ resource: 'media', operation, phoneNumberId, mediaId: '={{ $json.id }}' });
	const threeIds = (id: string): GivenItem[] => [{ json: { id } }, { json: { id: 'none' } }, { json: { id: unknownId } }];

	const cases: Case[] = [
		{
			name: 'media: upload',
			parameters: { resource: 'media', operation: 'mediaUpload', phoneNumberId, mediaPropertyName: 'data' },
			items: () => [{ json: {}, binary: { data: file('image/png') } }, { json: {} }, { json: {}, binary: { data: file('application/zip') } }],
			succeeds: { mimeType: 'image/png', as: 'image' },
			refusedWith: 100,
		},
		{ name: 'media: download', parameters: ofMedia('mediaDownload'), prepare: uploaded, items: threeIds, succeeds: { mimeType: 'image/png' }, refusedWith: 100 },
		{ name: 'media: get link', parameters: ofMedia('mediaUrlGet'), prepare: uploaded, items: threeIds, succeeds: { mimeType: 'image/png' }, refusedWith: 100 },
		{ name: 'media: delete', parameters: ofMedia('mediaDelete'), prepare: uploaded, items: threeIds, succeeds: { deleted: true }, refusedWith: 100 },
		{
			name: 'message: mark as read',
			parameters: { resource: 'message', operation: 'markAsRead', phoneNumberId, messageId: '={{ $json.id }}' },
			prepare: written,
			items: (id) => [{ json: { id } }, { json: { id: 'none' } }, { json: { id: 'wamid.UNKNOWN' } }],
			succeeds: { outcome: 'read' },
			refusedWith: 131009,
		},
		{
			name: 'message: send a template',
			parameters: { ...templateFields('login_code|en_US', { body_1: '={{ $json.code }}' }), recipientPhoneNumber: '={{ $json.to }}' },
			items: () => [{ json: { code: '493817', to: ana.phone } }, { json: { code: '', to: ana.phone } }, { json: { code: '493817', to: '+15550100200' } }],
			succeeds: { outcome: 'accepted', kind: 'template' },
			refusedWith: 131021,
		},
		{
			name: 'message: send, with an option whose expression fails',
			parameters: { ...textParameters, recipientPhoneNumber: '={{ $json.to }}', additionalFields: { callbackData: '={{ $json.broken ? $("Nobody").first().json.id : "fine" }}' } },
			items: () => [{ json: { to: ana.phone } }, { json: { to: ana.phone, broken: true } }, { json: { to: '+15550100200' } }],
			succeeds: { outcome: 'accepted' },
			refusedWith: 131021,
		},
		{
			name: 'template: get',
			parameters: { resource: 'template', operation: 'get', templateId: '={{ $json.id }}' },
			prepare: async () => '500111222333401',
			items: threeIds,
			succeeds: { name: 'order_update' },
			refusedWith: 100,
		},
		{
			name: 'template: create',
			parameters: { resource: 'template', operation: 'create', templateName: '={{ $json.name }}', templateLanguage: 'en_US', category: 'UTILITY', components },
			items: () => [{ json: { name: 'order_ready' } }, { json: { name: 'Order Ready' } }, { json: { name: 'order_update' } }],
			succeeds: { name: 'order_ready', status: 'PENDING' },
			refusedWith: 100,
		},
		{
			name: 'template: edit',
			parameters: { resource: 'template', operation: 'edit', templateId: '={{ $json.id }}', components },
			prepare: async () => '500111222333402',
			items: threeIds,
			succeeds: { edited: true },
			refusedWith: 100,
		},
		{
			name: 'template: delete',
			parameters: { resource: 'template', operation: 'delete', templateName: '={{ $json.name }}' },
			items: () => [{ json: { name: 'login_code' } }, { json: { name: ' ' } }, { json: { name: 'no_such' } }],
			succeeds: { deleted: true },
			refusedWith: 100,
		},
		{
			name: 'template: upload a sample',
			parameters: { resource: 'template', operation: 'uploadSample', mediaPropertyName: '={{ $json.field }}' },
			items: () => ['data', 'none', 'data'].map((field, index) => ({ json: { field }, binary: { data: file(index === 2 ? 'audio/mpeg' : 'image/png') } })),
			succeeds: { filename: expect.any(String) as unknown },
			// Samples of a wrong type are refused here already.
			refusedWith: Number.NaN,
		},
	];

	const expectFailed = (item: PlainItem | undefined, index: number, outcome: 'invalid' | 'failed') => {
		expect(item?.pairedItem).toEqual({ item: index });
		expect(item?.json.outcome).toBe(outcome);
		expect(item?.json).not.toHaveProperty('error');
		const { message, description } = item?.json.failure as { message: string; description: string };
		expect(message).toMatch(/\S/);
		expect(message + description).not.toMatch(/Cannot read|is not a function/);
		expect(JSON.stringify(item?.json.failure)).not.toContain(accessToken);
		expect(JSON.stringify(item?.json.failure)).not.toContain(appSecret);
	};

	test.each(cases)('$name - continue: one item for each, in their order', async ({ parameters, items, prepare, succeeds, refusedWith }) => {
		const { status, runData } = await world.run(parameters, items((await prepare?.()) ?? ''), { onError: 'continueRegularOutput' });
		expect(status).toBe('success');
		const [good, wrong, refused, ...others] = runData.Send?.[0]?.outputs[0] ?? [];
		expect(others).toEqual([]);
		expect(good).toMatchObject({ json: succeeds, pairedItem: { item: 0 } });
		expectFailed(wrong, 1, parameters.additionalFields && 'callbackData' in (parameters.additionalFields as object) ? 'failed' : 'invalid');
		expectFailed(refused, 2, Number.isNaN(refusedWith) ? 'invalid' : 'failed');
		if (!Number.isNaN(refusedWith)) expect(refused?.json.failure).toMatchObject({ code: refusedWith, retry: 'no', traceId: expect.any(String) });
	});

	test.each(cases)('$name - error output: what failed leaves there', async ({ parameters, items, prepare, succeeds }) => {
		const { status, runData } = await world.run(parameters, items((await prepare?.()) ?? ''), { onError: 'continueErrorOutput' });
		expect(status).toBe('success');
		const [sent = [], failed = []] = runData.Send?.[0]?.outputs ?? [];
		expect(sent).toEqual([expect.objectContaining({ json: expect.objectContaining(succeeds), pairedItem: { item: 0 } })]);
		expect(failed.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }, { item: 2 }]);
		expect(runData.Failed?.[0]?.outputs[0]).toHaveLength(2);
	});

	test.each(cases)('$name - stop: the error names the item', async ({ parameters, items, prepare }) => {
		const { status, error } = await world.run(parameters, items((await prepare?.()) ?? ''), { onError: 'stopWorkflow' });
		expect(status).toBe('error');
		expect(error?.context).toMatchObject({ itemIndex: 1 });
	});
});
