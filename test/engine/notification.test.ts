import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { openStore } from '../../core/store';
import { approveStarters } from './given/approveStarters';
import { file } from './given/files';
import { sandboxAccount } from './given/sandboxAccount';
import { slaWorkflow, watchParameters } from './given/slaWorkflow';
import { sendingWorld } from './given/sendingWorld';

const { ana, rui, phoneNumberId } = sandboxAccount;
const base = 'https://erp.example.com/';

const approval: INodeParameters = {
	resource: 'message',
	operation: 'sendNotification',
	phoneNumberId: { __rl: true, mode: 'id', value: phoneNumberId },
	notification: 'approvalRequest',
	notifyPhones: ana.phone,
	title: 'Purchase order PO-1042',
	recordFields: { field: [{ label: 'Amount', value: '4,200 EUR' }, { label: 'Supplier', value: 'Ferrow' }] },
	recordLink: `${base}po/1042`,
	notificationOptions: { window: 'open' },
};
const closed: INodeParameters = { ...approval, notificationOptions: { window: 'closed' } };

describe('WhatsApp Send: operational notifications', () => {
	const world = sendingWorld({ templateReviewDelayMs: null });
	const bodies = async () => (await world.sandbox.sendRequests()).map(({ body }) => body as Record<string, unknown>);
	const about = (json: object) => (json as { notification: { rendering: string; language: string; reason: { code: string }; shortened: unknown[] } }).notification;

	test('inside the window: buttons, the record and its link; the item says how and why', async () => {
		const [item] = await world.send(approval);
		expect(item!.json).toMatchObject({ outcome: 'accepted', kind: 'replyButtons', notification: { kind: 'approvalRequest', language: 'en', rendering: 'replyButtons', reason: { code: 'windowOpen' }, shortened: [] } });
		expect(await bodies()).toEqual([
			{
				messaging_product: 'whatsapp',
				recipient_type: 'individual',
				to: ana.phone,
				type: 'interactive',
				interactive: {
					type: 'button',
					header: { type: 'text', text: 'Approval requested' },
					body: { text: `*Purchase order PO-1042*\nStatus: Waiting for approval\n\nAmount: 4,200 EUR\nSupplier: Ferrow\n\nApprove or decline this request.\n\n${base}po/1042` },
					action: { buttons: [{ type: 'reply', reply: { id: 'approve', title: 'Approve' } }, { type: 'reply', reply: { id: 'decline', title: 'Decline' } }] },
				},
			},
		]);
	});

	test('outside the window: the starter template with its buttons and its link', async () => {
		await approveStarters(world, ['approvalRequest'], ['de'], base);
		const [item] = await world.send({ ...closed, notificationLanguage: 'de' });
		expect(item!.json).toMatchObject({ outcome: 'accepted', kind: 'template', notification: { language: 'de', rendering: 'template', reason: { code: 'windowClosed' } } });
		expect((await bodies())[0]).toMatchObject({
			template: {
				name: 'ops_approval_request',
				language: { code: 'de' },
				components: [
					{
						type: 'body',
						parameters: [
							{ type: 'text', parameter_name: 'title', text: 'Purchase order PO-1042' },
							{ type: 'text', parameter_name: 'status', text: 'Wartet auf Genehmigung' },
							{ type: 'text', parameter_name: 'details', text: 'Amount: 4,200 EUR · Supplier: Ferrow' },
							{ type: 'text', parameter_name: 'request', text: 'Bitte genehmigen oder ablehnen.' },
						],
					},
					{ type: 'button', sub_type: 'quick_reply', index: '0', parameters: [{ type: 'payload', payload: 'approve' }] },
					{ type: 'button', sub_type: 'quick_reply', index: '1', parameters: [{ type: 'payload', payload: 'decline' }] },
					{ type: 'button', sub_type: 'url', index: '2', parameters: [{ type: 'text', text: 'po/1042' }] },
				],
			},
		});
	});

	test('outside the window without a template nothing is sent, and the error names the way out', async () => {
		const error = await world.fail(closed);
		expect(error.message).toMatch(/customer service window of this recipient is closed.*no template "ops_approval_request".*Create Starter Templates/);
		expect(await bodies()).toEqual([]);
	});

	test('a template that waits for its review is named as such', async () => {
		await world.send({ resource: 'template', operation: 'createStarters', starterKinds: ['approvalRequest'], starterLanguages: ['en'] });
		expect((await world.fail(closed)).message).toContain('The template ops_approval_request (en) is pending; only approved templates can be sent.');
	});

	test('where the template exists in English only, everything is said in English', async () => {
		await approveStarters(world, ['approvalRequest'], ['en']);
		const [item] = await world.send({ ...closed, notificationLanguage: 'es' });
		expect(about(item!.json).language).toBe('en');
		expect(JSON.stringify(await bodies())).toContain('Waiting for approval');
	});

	test.each(['PENDING', 'REJECTED', 'PAUSED', 'DISABLED'])('where the template in the language of the reader is %s, everything is said in English', async (status) => {
		await approveStarters(world, ['approvalRequest'], ['en']);
		const [german] = await world.send({ resource: 'template', operation: 'createStarters', starterKinds: ['approvalRequest'], starterLanguages: ['de'] });
		if (status !== 'PENDING') await world.sandbox.control('POST', `templates/${String(german!.json.id)}/review`, { status });
		const [item] = await world.send({ ...closed, notificationLanguage: 'de' });
		expect(item!.json).toMatchObject({ outcome: 'accepted', notification: { language: 'en', rendering: 'template' } });
	});

	test.each([
		['REJECTED', 'Correct it in WhatsApp Manager'],
		['PAUSED', 'Meta pauses a template'],
		['DISABLED', 'for good'],
	])('a template that is %s is named with what to do', async (status, words) => {
		const [only] = await world.send({ resource: 'template', operation: 'createStarters', starterKinds: ['approvalRequest'], starterLanguages: ['en'] });
		await world.sandbox.control('POST', `templates/${String(only!.json.id)}/review`, { status });
		expect((await world.fail(closed)).message).toContain(words);
	});

	test.each([
		['030 901820', 'DE', 'de'],
		['0034 600 123 456', '', 'es'],
		['(551) 255-0123', 'US', 'en'],
		['US.5511987654321', '', 'en'],
	])('without a language, %s with the default country "%s" is written to in %s: by the number as it is read, never by the digits of an ID', async (notifyPhones, defaultCountry, language) => {
		const [item] = await world.send({ ...approval, notifyPhones, notificationOptions: { window: 'open', validateOnly: true, defaultCountry } });
		expect(about(item!.json).language).toBe(language);
	});

	test('the window is what the inbox knows: open for one, about to close for another, unknown for who never wrote', async () => {
		const store = await openStore({ engine: 'sqlite', file: join(world.engine.userFolder, '.n8n', 'whatsapp-ops', 'operations.sqlite') });
		const note = (waId: string, leftMs: number) => ({ phoneNumberId, recipientKeys: [`tel:${waId}`], sentAt: new Date().toISOString(), windowOpenUntil: new Date(Date.now() + leftMs).toISOString(), messageId: `wamid.${waId}` });
		await store.conversations.noteInbound([note(ana.waId, 3_600_000), note(rui.waId, 30_000)]);
		await store.close();
		await approveStarters(world, ['approvalRequest'], ['en']);
		const items = await world.send({ ...approval, notifyPhones: `${ana.phone}, ${rui.phone}; +15550107703`, notificationOptions: {} });
		expect(items.map(({ json }) => [about(json).reason.code, json.kind])).toEqual([
			['windowOpen', 'replyButtons'],
			['windowClosing', 'template'],
			['windowUnknown', 'template'],
		]);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 0 }, { item: 0 }, { item: 0 }]);
	});

	test('a window that only seemed open: refused by WhatsApp, the template goes out under the same key', async () => {
		await approveStarters(world, ['approvalRequest'], ['en']);
		await world.sandbox.control('POST', 'faults', { kind: 'refused', code: 131047, count: 1 });
		const items = await world.send({ ...approval, deliveryOptions: { idempotencyKey: 'PO-1042 asked' } });
		expect(items).toHaveLength(1);
		expect(items[0]!.json).toMatchObject({ outcome: 'accepted', kind: 'template', notification: { rendering: 'template', reason: { code: 'refusedOutsideWindow' } } });
		expect((await bodies()).map(({ type }) => type)).toEqual(['interactive', 'template']);
		expect(await world.sandbox.accepted()).toHaveLength(1);
	});

	describe('keys', () => {
		test('each recipient has a delivery of their own under the business key; again, nothing is sent', async () => {
			const twice = { ...approval, notifyPhones: `${ana.phone}, ${rui.phone}`, deliveryOptions: { idempotencyKey: 'PO-1042 asked' } };
			const first = await world.send(twice);
			const second = await world.send(twice);
			expect(first.map(({ json }) => json.deliveryId)).toEqual(second.map(({ json }) => json.deliveryId));
			expect(second.map(({ json }) => json.deduplicated)).toEqual([true, true]);
			expect(await bodies()).toHaveLength(2);
			expect(JSON.stringify(first.map(({ json }) => json.key))).not.toContain(ana.waId);
		});

		test('the same record is the same notification, whatever the window is by now', async () => {
			await approveStarters(world, ['approvalRequest'], ['en']);
			const deliveryOptions = { idempotencyKey: 'PO-1042 asked' };
			await world.send({ ...approval, deliveryOptions });
			const [again] = await world.send({ ...closed, deliveryOptions });
			expect(again!.json).toMatchObject({ outcome: 'accepted', deduplicated: true, kind: 'replyButtons' });
			expect(await bodies()).toHaveLength(1);
		});

		test('another record under the same key is a conflict', async () => {
			const deliveryOptions = { idempotencyKey: 'PO-1042 asked' };
			await world.send({ ...approval, deliveryOptions });
			expect((await world.fail({ ...approval, title: 'Purchase order PO-1043', deliveryOptions })).message).toContain('stands for another message already');
		});
	});

	describe('files', () => {
		const binary = { offer: file('application/pdf', { fileName: 'offer.pdf' }), photo: file('image/png', { fileName: 'photo.png' }) };

		test('the first stands above the message, the others follow as messages', async () => {
			const [item] = await world.send({ ...approval, attachments: 'offer, photo' }, [{ json: {}, binary }]);
			expect(item!.json.files).toEqual([{ kind: 'image', outcome: 'accepted', messageId: expect.any(String) as string }]);
			expect((await bodies()).map((body) => [body.type, (body.interactive as { header?: unknown } | undefined)?.header])).toEqual([
				['interactive', { type: 'document', document: { id: expect.any(String) as string, filename: 'offer.pdf' } }],
				['image', undefined],
			]);
		});

		test('outside the window they stay behind the link, and the item says so', async () => {
			await approveStarters(world, ['approvalRequest'], ['en']);
			const [item] = await world.send({ ...closed, attachments: 'offer' }, [{ json: {}, binary }]);
			expect(about(item!.json).shortened).toEqual([{ part: 'attachment', name: 'offer.pdf', how: 'leftOut' }]);
			expect(await bodies()).toHaveLength(1);
		});

		test('a name that is no field of the item is refused', async () => {
			expect((await world.fail({ ...approval, attachments: 'offer' })).message).toContain('There is no binary field "offer"');
		});
	});

	test("the item's own fields, by their names and with labels for people", async () => {
		await world.send({ ...approval, fieldsFrom: 'item', itemFields: 'dueDate, net_amount, supplier.name' }, [{ json: { dueDate: '2026-11-30', net_amount: 4200, supplier: { name: 'Ferrow' } } }]);
		expect(JSON.stringify(await bodies())).toContain('Due date: 2026-11-30\\nNet amount: 4200\\nName: Ferrow');
	});

	test('what does not fit is shortened and told', async () => {
		const field = Array.from({ length: 80 }, (_, index) => ({ label: `Position ${index}`, value: 'Recycled paper, A4' }));
		const [item] = await world.send({ ...approval, recordFields: { field } });
		expect(about(item!.json).shortened.length).toBeGreaterThan(40);
		expect(JSON.stringify(await bodies())).toContain(`… and ${about(item!.json).shortened.length} more fields`);
	});

	test('a one-time code in its authentication template, with the code on the button', async () => {
		await approveStarters(world, ['oneTimeCode'], ['en']);
		const [item] = await world.send({ ...approval, notification: 'oneTimeCode', code: '493817' });
		expect(item!.json).toMatchObject({ kind: 'template', notification: { reason: { code: 'codeTemplate' } } });
		expect((await bodies())[0]).toMatchObject({ template: { name: 'ops_one_time_code', components: [{ type: 'body', parameters: [{ text: '493817' }] }, { type: 'button', sub_type: 'url', index: '0', parameters: [{ type: 'text', text: '493817' }] }] } });
	});

	test("a builder's own template, its variables by name and by hand", async () => {
		const own: INodeParameters = { ...closed, notification: 'custom', title: 'Ana', ownTemplate: { __rl: true, mode: 'name', value: 'own_notice|en_US' }, ownTemplateValues: { variable: [{ name: 'day', value: 'Friday\nmorning' }] } };
		const { id } = (await world.sandbox.graph('POST', `${sandboxAccount.businessAccountId}/message_templates`, {
			name: 'own_notice', language: 'en_US', category: 'UTILITY', parameter_format: 'NAMED',
			components: [{ type: 'BODY', text: 'Dear {{title}}, we come on {{day}} as agreed with you.', example: { body_text_named_params: [{ param_name: 'title', example: 'Ana' }, { param_name: 'day', example: 'Friday' }] } }],
		})) as { id: string };
		await world.sandbox.control('POST', `templates/${id}/review`, { status: 'APPROVED' });
		await world.send(own);
		expect((await bodies())[0]).toMatchObject({ template: { name: 'own_notice', components: [{ parameters: [{ text: 'Ana' }, { text: 'Friday morning' }] }] } });
	});

	test('Validate Only gives the request and how it was rendered, and sends nothing', async () => {
		const [item] = await world.send({ ...approval, notificationOptions: { window: 'open', validateOnly: true } });
		expect(item!.json).toMatchObject({ outcome: 'valid', request: { body: { type: 'interactive' } }, notification: { rendering: 'replyButtons' } });
		const [refused] = await world.send({ ...approval, title: '={{ " " }}', notificationOptions: { window: 'open', validateOnly: true } });
		expect(refused!.json).toMatchObject({ outcome: 'invalid', problems: [{ field: 'title' }] });
		expect(await bodies()).toEqual([]);
	});

	test('with Continue On Fail a recipient who cannot be read is one error item, and the others are told', async () => {
		const { runData } = await world.run({ ...approval, notifyPhones: `nobody, ${rui.phone}` }, undefined, { onError: 'continueRegularOutput' });
		expect(runData.Send?.[0]?.outputs[0]?.map(({ json }) => json.outcome)).toEqual(['invalid', 'accepted']);
	});
});

describe('WhatsApp Send: what an SLA Watcher Trigger hands over', () => {
	const world = sendingWorld();
	/** As the trigger writes it; see nodes/SlaWatcherTrigger/messageItem. */
	const warning = {
		key: 'default|T-318|tickets|resolution|1|warning|ana',
		kind: 'warning',
		text: 'as a text',
		name: 'T-318: Cold room 2',
		recipient: { phone: ana.phone, name: 'Ana', language: 'pt', reason: 'owner', id: 'person:ana' },
		case: { key: 'T-318', status: 'Em análise', priority: 'Alta', owner: 'Ana' },
		metric: 'Resolução',
		goal: { words: '4 horas' },
		remaining: { words: 'faltam 25 minutos' },
		recordLink: `${base}t/318`,
		urgent: true,
		buttons: { acknowledge: { title: 'Estou cuidando', id: 'sla1.a' }, snooze: { title: 'Lembrar em 1 h', id: 'sla1.s' }, resolve: { title: 'Resolvido', id: 'sla1.r' } },
		count: 1,
	};
	const parameters: INodeParameters = { resource: 'message', operation: 'sendNotification', phoneNumberId: { __rl: true, mode: 'id', value: phoneNumberId }, notification: 'sla', notificationOptions: { window: 'open' } };

	test('nothing has to be filled in: recipient, language, words, buttons, urgency and key come with the item', async () => {
		const [item] = await world.send(parameters, [{ json: warning }]);
		expect(item!.json).toMatchObject({ outcome: 'accepted', key: warning.key, notification: { kind: 'slaWarning', language: 'pt_BR', recipientName: 'Ana', toldBecause: ['owner'] } });
		const [{ body }] = (await world.sandbox.sendRequests()) as Array<{ body: { interactive: { header: object; body: { text: string }; action: { buttons: object[] } } } }> as [{ body: { interactive: { header: object; body: { text: string }; action: { buttons: object[] } } } }];
		expect(body.interactive.header).toEqual({ type: 'text', text: 'Vence em breve' });
		expect(body.interactive.body.text).toBe(`*T-318: Cold room 2*\nStatus: Em análise\n\nResolução: faltam 25 minutos, meta 4 horas\nPrioridade: Alta\nResponsável: Ana\n\nResolva-o antes do fim do prazo.\n\n${base}t/318`);
		expect(body.interactive.action.buttons).toHaveLength(3);
	});

	test('the same item again is not sent again', async () => {
		await world.send(parameters, [{ json: warning }]);
		const [again] = await world.send(parameters, [{ json: warning }]);
		expect(again!.json.deduplicated).toBe(true);
		expect(await world.sandbox.sendRequests()).toHaveLength(1);
	});

	test('what is over, as a new stage; several matters, as their count with one line each', async () => {
		await world.send(parameters, [
			{ json: { ...warning, key: 'k1', kind: 'resolved', remaining: null, elapsed: { words: '2 horas' } } },
			{ json: { ...warning, key: 'k2', kind: 'breach', count: 12, digest: [{ kind: 'breach', name: 'T-1', remaining: { words: '5 minutos de atraso' } }, { kind: 'warning', name: 'T-2' }] } },
		]);
		const texts = (await world.sandbox.accepted()).map(({ body }) => body);
		expect(texts[0]).toContain('Nova etapa: Feito');
		expect(texts[1]).toMatch(/12 casos precisam/);
		expect(texts[1]).toContain('Vencido: T-1, 5 minutos de atraso\nVence em breve: T-2\n... e mais 10');
	});

	test('the people whom the SLA Watcher keeps, by role and owner, each in their language; where nobody is meant, the catch-all', async () => {
		await world.engine.runWorkflow({ workflow: slaWorkflow(watchParameters), startNode: 'Start', items: [{ json: { number: 'T-1', agent: 'Ana', created: new Date().toISOString() } }], credentials: [] });
		const chosen = async (recipient: INodeParameters[]) => {
			const items = await world.send({ ...approval, notifyBy: 'directory', notifyPolicy: 'support', notifyOwner: 'Ana', to: { recipient }, notificationOptions: { window: 'open', validateOnly: true } });
			return items.map(({ json }) => [(json.request as { body: { to: string } }).body.to, (json.notification as { language: string; toldBecause: string[] }).language, (json.notification as { toldBecause: string[] }).toldBecause.join()]);
		};
		expect(await chosen([{ by: 'owner' }, { by: 'role', value: 'lead' }, { by: 'person', value: 'ana' }])).toEqual([
			['+15550100201', 'es', 'owner,person:ana'],
			['+15550100202', 'en', 'role:lead'],
		]);
		expect(await chosen([{ by: 'department', value: 'nobody' }])).toEqual([['+15550100299', 'en', 'catchAll']]);
		expect((await world.fail({ ...approval, notifyBy: 'directory', notifyPolicy: 'unheard', to: { recipient: [{ by: 'owner' }] } })).message).toContain('keeps no people under the policy "unheard"');
	});

	test('an item of another node is refused with what to connect', async () => {
		expect((await world.fail(parameters, [{ json: { kind: 'watchdog', key: 'x' } }])).message).toContain('Connect the outputs Warning, Breach, Escalation and Resolved');
	});
});

describe('WhatsApp Send: starter templates', () => {
	const world = sendingWorld({ templateReviewDelayMs: null });

	test('all of them, each once; what exists is left as it is', async () => {
		const create: INodeParameters = { resource: 'template', operation: 'createStarters', recordLinkBase: base };
		const first = await world.send(create);
		expect(first.map(({ json }) => [json.outcome, json.status])).toEqual(Array.from({ length: 48 }, () => ['created', 'PENDING']));
		const second = await world.send(create);
		expect(second.map(({ json }) => [json.outcome, json.id])).toEqual(first.map(({ json }) => ['exists', json.id]));
	});

	test('a template that Meta refuses is one result among the others', async () => {
		const [{ json: created }] = (await approveStarters(world, ['slaBreach'], ['en'])) as [{ json: { id: string } }];
		await world.sandbox.graph('DELETE', `${sandboxAccount.businessAccountId}/message_templates?name=ops_sla_breach&hsm_id=${created.id}`);
		const items = await world.send({ resource: 'template', operation: 'createStarters', starterKinds: ['slaWarning', 'slaBreach'], starterLanguages: ['en'] });
		expect(items.map(({ json }) => json.outcome)).toEqual(['created', 'failed']);
		expect(items[1]!.json.problem).toMatch(/\w+/);
	});

	test('a beginning that is no address is refused', async () => {
		expect((await world.fail({ resource: 'template', operation: 'createStarters', recordLinkBase: 'erp.example.com' })).message).toContain('http or https address');
	});
});
