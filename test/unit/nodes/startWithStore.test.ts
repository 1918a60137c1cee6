import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { openOperationsStore } from '../../../nodes/shared/operationsStore';
import { SlaWatcherTrigger } from '../../../nodes/SlaWatcherTrigger/SlaWatcherTrigger.node';
import { WhatsAppOutboxTrigger } from '../../../nodes/WhatsAppOutboxTrigger/WhatsAppOutboxTrigger.node';
import { WhatsAppWebhookTrigger } from '../../../nodes/WhatsAppWebhookTrigger/WhatsAppWebhookTrigger.node';
import { givenTrigger } from './givenTrigger';

const credential = { accessToken: 'EAAsandbox', businessAccountId: '200111222333444', appId: '100111222333444', appSecret: 'secret', baseUrl: 'http://127.0.0.1:9' };
const parameters: Record<string, unknown> = { events: ['failed'], updates: ['messages'] };

describe.each([
	['WhatsApp Webhook Trigger', 'init', new WhatsAppWebhookTrigger()],
	['WhatsApp Outbox Trigger', 'leadershipChange', new WhatsAppOutboxTrigger()],
	['SLA Watcher Trigger', 'init', new SlaWatcherTrigger()],
])('%s, started (%s) while the store cannot be opened', (_name, activation, { trigger }) => {
	let folder: string;
	let started: ITriggerResponse | undefined;
	const userFolder = process.env.N8N_USER_FOLDER;
	/** A folder in the place of the file. */
	const blocked = () => join(folder, '.n8n', 'whatsapp-ops', 'operations.sqlite');
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), 'whatsapp-ops-start-'));
		process.env.N8N_USER_FOLDER = folder;
		mkdirSync(blocked(), { recursive: true });
	});
	afterEach(async () => {
		await started?.closeFunction?.();
		started = undefined;
		if (userFolder === undefined) delete process.env.N8N_USER_FOLDER;
		else process.env.N8N_USER_FOLDER = userFolder;
		rmSync(folder, { recursive: true, force: true });
	});

	function given(mode: string) {
		const errors: Error[] = [];
		const told: string[] = [];
		const { context } = givenTrigger();
		return {
			errors,
			told,
			context: {
				...context,
				emitError: (error: Error) => void errors.push(error),
				getActivationMode: () => mode,
				getCredentials: async () => credential,
				getInstanceId: () => 'i',
				getNodeParameter: (name: string, fallback: unknown) => parameters[name] ?? fallback,
				getTimezone: () => 'UTC',
				logger: { ...context.logger, error: (text: string) => void told.push(text), info: () => undefined },
			} as unknown as ITriggerFunctions,
		};
	}

	test('by n8n itself: it counts as started, and n8n is asked to start it anew once the store can be opened', async () => {
		const { context, errors, told } = given(activation);
		started = await trigger.call(context);
		expect(told).toEqual([expect.stringMatching(/cannot start yet.*tried again/)]);
		expect(errors).toEqual([]);
		rmSync(blocked(), { recursive: true });
		while (errors.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
		expect(errors).toEqual([expect.objectContaining({ message: expect.stringMatching(/the trigger starts/) })]);
		await started.closeFunction?.();
		started = await trigger.call(context);
		expect([errors.length, told.length]).toEqual([1, 1]);
		await started.closeFunction?.();
		await (await openOperationsStore(context)).close();
	}, 15_000);

	test('by somebody who publishes: it fails at once', async () => {
		await expect(trigger.call(given('activate').context)).rejects.toThrow();
	});

	test('closed meanwhile, it asks for nothing any more', async () => {
		const { context, errors } = given(activation);
		started = await trigger.call(context);
		await started.closeFunction?.();
		rmSync(blocked(), { recursive: true });
		await new Promise((resolve) => setTimeout(resolve, 200));
		expect(errors).toEqual([]);
	});
});
