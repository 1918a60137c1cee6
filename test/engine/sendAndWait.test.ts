import type { INodeParameters } from 'n8n-workflow';
import { join } from 'node:path';
import { openStore, type Store } from '../../core/store';
import { defaultSeed } from '../../sandbox';
import type { GivenCredential, ResumeAnswer } from './engineMessages';
import { sandboxAccount } from './given/sandboxAccount';
import { sendWorkflow } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';
import { triggerWorkflow } from './given/triggerWorkflow';

const { ana, phoneNumberId } = sandboxAccount;
/** Nobody writes to himself. */
const ourselves = defaultSeed.accounts[0]!.phoneNumbers[0]!.displayPhoneNumber;
const person = { phone: ana.phone, name: 'Ana' };
const parameters = (change: INodeParameters = {}): INodeParameters => ({
	resource: 'message',
	operation: 'sendAndWait',
	phoneNumberId: { __rl: true, mode: 'id', value: phoneNumberId },
	approvers: { person: [person] },
	question: '={{ "Approve " + ($json.order ?? "PO-1") + "?" }}',
	...change,
});

describe('WhatsApp Send: Send and Wait for Response', () => {
	const world = sendingWorld();
	/** A trigger of this account has looked once; that it was there lasts for minutes. */
	const listen = async () => {
		const { error } = await world.engine.startTrigger({ workflow: triggerWorkflow({ updates: ['messages'] }), node: 'WhatsApp', mode: 'trigger', credentials: [world.credential] });
		expect(error).toBeUndefined();
		await world.engine.stopTrigger();
	};

	test('asks nobody where nobody would hear the answer', async () => {
		expect(await world.fail(parameters())).toMatchObject({ message: 'Nobody would hear the answers, so nothing was asked.', description: expect.stringContaining('WhatsApp Webhook Trigger') });
		expect(await world.sandbox.sendRequests()).toEqual([]);
	});

	test('asks for each item and waits; the same execution again asks nobody twice', async () => {
		await listen();
		const items = [{ json: { order: 'PO-1' } }, { json: { order: 'PO-2' } }];
		for (let turn = 0; turn < 2; turn++) {
			const { status, error } = await world.run(parameters(), items, undefined, '77');
			expect([status, error]).toEqual(['waiting', undefined]);
		}
		const bodies = (await world.sandbox.accepted()).map(({ body }) => body);
		expect(bodies).toEqual([expect.stringContaining('Approve PO-1?'), expect.stringContaining('Approve PO-2?')]);
		expect((await world.run(parameters(), items, undefined, '78')).status).toBe('waiting');
		expect(await world.sandbox.accepted()).toHaveLength(4);
	});

	test('leaves no question open where one of its items cannot be asked, also when it is tried again', async () => {
		await listen();
		const items = [{ json: { phone: ana.phone } }, { json: { phone: ourselves } }];
		const change = { approvers: { person: [{ phone: '={{ $json.phone }}', name: '' }] }, approvalOptions: { remindEvery: 1, remindUnit: 'seconds' } };
		for (let turn = 0; turn < 2; turn++) {
			const { status, error } = await world.run(parameters(change), items, undefined, '79');
			expect([status, error?.message]).toEqual(['error', expect.stringMatching(turn === 0 ? /same number/ : /has stopped before/)]);
			if (turn > 0) expect(error?.description).toMatch(/^The error was: .*same number.* Mend that/s);
		}
		expect(await world.sandbox.accepted()).toHaveLength(1);
	});

	test('hands on, until somebody answers, what no branch takes for an approval', async () => {
		await listen();
		const { runData } = await world.run(parameters());
		expect(runData.Send?.[0]?.outputs[0]?.[0]?.json).toMatchObject({ outcome: 'notResumed', approved: false, data: { approved: false } });
	});

	test('puts the question into the template for whoever has not written lately, with its answers in the quick replies', async () => {
		await listen();
		const change = { windowTemplate: { __rl: true, mode: 'name', value: 'purchase_approval|en_US' }, windowTemplateVariables: { variable: ['Rui', '12 labels', 'EUR 480', 'Friday\n17:00'].map((value) => ({ value })) } };
		expect((await world.run(parameters(change))).status).toBe('waiting');
		const [request] = await world.sandbox.sendRequests();
		const { template } = request!.body as { template: { name: string; components: Array<{ type: string; parameters: Array<{ text?: string; payload?: string }> }> } };
		expect(template.name).toBe('purchase_approval');
		expect(template.components.find(({ type }) => type === 'body')?.parameters.map(({ text }) => text)).toEqual(['Rui', '12 labels', 'EUR 480', 'Friday · 17:00']);
		expect(template.components.filter(({ type }) => type === 'button').map(({ parameters: [payload] }) => payload?.payload)).toEqual([expect.stringMatching(/^ask1\.a\./), expect.stringMatching(/^ask1\.d\./)]);
	});

	test('shortens what does not fit into the template, so that the question is asked', async () => {
		await listen();
		const values = ['Rui', 'label '.repeat(150), 'EUR 480', 'Friday '.repeat(60)];
		const change = { windowTemplate: { __rl: true, mode: 'name', value: 'purchase_approval|en_US' }, windowTemplateVariables: { variable: values.map((value) => ({ value })) } };
		expect((await world.run(parameters(change))).status).toBe('waiting');
		expect((await world.sandbox.accepted()).map(({ body }) => body)).toEqual([expect.stringContaining('Friday…')]);
	});

	test.each<[string, INodeParameters, string]>([
		['nobody to ask', { approvers: {} }, 'Nobody is asked'],
		['no number', { approvers: { person: [{ phone: 'Ana', name: '' }] } }, 'phone number'],
		['an empty question', { question: ' ' }, 'question is empty'],
		['a choice of one', { answerKind: 'choice', choices: { option: [{ title: 'A', description: '' }] } }, 'at least two options'],
		['a time-out of months', { timeOut: 40, timeOutUnit: 'days' }, 'longer than 28 days'],
		['a time-out of nothing', { timeOut: 0 }, 'Time-Out must be a whole number'],
		['an unknown template', { windowTemplate: { __rl: true, mode: 'name', value: 'no_such|en_US' } }, 'no template "no_such"'],
		['a template without enough quick replies', { delegates: { person: [{ phone: '+1 555 010 0199', name: 'Bo' }] }, windowTemplate: { __rl: true, mode: 'name', value: 'purchase_approval|en_US' } }, 'quick replies'],
	])('stops before anybody is asked: %s', async (_, change, words) => {
		await listen();
		expect((await world.fail(parameters(change))).message).toContain(words);
		expect(await world.sandbox.sendRequests()).toEqual([]);
	});

	describe('when the execution is called', () => {
		let store: Store;
		beforeAll(async () => void (store = await openStore({ engine: 'sqlite', file: join(world.engine.userFolder, '.n8n', 'whatsapp-ops', 'operations.sqlite') })));
		afterAll(async () => await store?.close());

		/** Asks one question in this execution, and answers with its ID. */
		const ask = async (executionId: string, order: string, { database, change = {} }: { database?: string; change?: INodeParameters } = {}): Promise<string> => {
			const { status, runData } = await world.engine.runWorkflow({ workflow: sendWorkflow(parameters(change)), startNode: 'Start', triggerOutputs: [[{ json: { order } }]], credentials: [world.credential], executionId, database });
			expect(status).toBe('waiting');
			return runData.Send![0]!.outputs[0]![0]!.json.askId as string;
		};
		const approve = async (askId: string) => {
			const now = Date.now();
			const [at, messageId] = [now, `wamid.of ${askId}`];
			await store.asks.change(askId, ({ facts }) => ({ facts: [...facts, { kind: 'answer', messageId, by: ana.waId, at, value: { type: 'approval', approved: true } }, { kind: 'ended', at, outcome: 'approved' }], isOpen: false, messageId }), now);
		};
		const call = async (executionId: string, askId: string, { credentials = [world.credential], change = {} }: { credentials?: GivenCredential[]; change?: INodeParameters } = {}): Promise<ResumeAnswer> =>
			await world.engine.resumeExecution({ workflow: sendWorkflow(parameters(change)), executionId, query: { wait: (await store.asks.get(askId))!.wait }, credentials });
		const handedOn = ({ run }: ResumeAnswer) => run?.runData.Sent?.[0]?.outputs[0]?.map(({ json }) => json);

		test('it goes on once everybody has answered, and not before', async () => {
			await listen();
			const askId = await ask('90', 'PO-1');
			expect(await call('90', askId)).toMatchObject({ response: { resumption: 'open' } });
			await approve(askId);
			const answer = await call('90', askId);
			expect([answer.response, handedOn(answer)]).toEqual([{ resumption: 'taken' }, [expect.objectContaining({ approved: true, question: 'Approve PO-1?' })]]);
		});

		test('what goes wrong there lets it wait on: it is called again, and goes on with the answer', async () => {
			await listen();
			const askId = await ask('91', 'PO-1');
			await approve(askId);
			const failed = await call('91', askId, { credentials: [] });
			expect([failed.run, failed.error, failed.response]).toEqual([undefined, undefined, { resumption: 'failed' }]);
			expect(failed.log).toEqual([expect.objectContaining({ level: 'error', message: expect.stringContaining('goes on waiting') })]);
			expect(handedOn(await call('91', askId))).toEqual([expect.objectContaining({ approved: true })]);
		});

		test('an option whose expression cannot be read any more keeps no answer back', async () => {
			await listen();
			const change = { approvalOptions: { approveLabel: "={{ $fromAI('label') }}" } };
			const askId = await ask('92', 'PO-1', { change });
			await approve(askId);
			expect(handedOn(await call('92', askId, { change }))).toEqual([expect.objectContaining({ approved: true })]);
		});

		test('one of another database with the same ID asks its own question, and does not take the answer to the other one', async () => {
			await listen();
			const before = await ask('93', 'PO-1', { database: 'before' });
			const after = await ask('93', 'PO-2', { database: 'after' });
			expect((await world.sandbox.accepted()).map(({ body }) => body)).toEqual([expect.stringContaining('PO-1'), expect.stringContaining('PO-2')]);
			await approve(before);
			expect(await call('93', before)).toMatchObject({ response: { resumption: 'unknown' } });
			await approve(after);
			expect(handedOn(await call('93', after))).toEqual([expect.objectContaining({ approved: true, question: 'Approve PO-2?' })]);
		});
	});
});
