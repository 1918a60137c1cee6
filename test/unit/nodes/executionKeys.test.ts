import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { executionKeys } from '../../../nodes/WhatsAppSend/message/executionKeys';

/** A node in one run of one execution, as n8n describes it; as a tool, what an agent said stands in its input. */
function keysIn({ execution = '4711', node = 'n2', run = 0, tool = undefined as IDataObject | undefined, unnamed = 'u1', secret = '', mode = 'trigger' } = {}) {
	const context = {
		getInstanceId: () => 'instance',
		getWorkflow: () => ({ id: 'workflow' }),
		getNode: () => ({ id: node }),
		getMode: () => mode,
		getExecutionId: () => (execution === '' ? undefined : execution),
		getWorkflowDataProxy: () => ({ $runIndex: run, $execution: { resumeUrl: `https://n8n.example.com/webhook-waiting/${execution}${secret && `?signature=${secret}`}` } }),
		isToolExecution: () => tool !== undefined,
		getInputData: () => [{ json: tool ?? { order: Math.random() } }],
	} as unknown as IExecuteFunctions;
	return executionKeys(context, unnamed);
}

describe('the default idempotency key', () => {
	test('is the same for the same place, whatever the items hold', () => {
		expect(keysIn()(0)).toBe('n8n:instance:workflow:n2:4711:0:0');
		expect(keysIn()(0)).toBe(keysIn({ unnamed: 'u2' })(0));
	});

	test('differs by item, run, node and execution', () => {
		const keys = [keysIn()(0), keysIn()(1), keysIn({ run: 1 })(0), keysIn({ node: 'n3' })(0), keysIn({ execution: '4712' })(0)];
		expect(new Set(keys).size).toBe(keys.length);
	});

	test('differs by the secret of the execution, which it does not give away', () => {
		const keys = ['s1', 's1', 's2'].map((secret) => keysIn({ secret })(0));
		expect(keys[0]).toMatch(/^n8n:instance:workflow:n2:4711\.[A-Za-z0-9_-]{12}:0:0$/);
		expect(keys[1]).toBe(keys[0]);
		expect(keys[2]).not.toBe(keys[0]);
	});

	test.each(['manual', 'evaluation'])('has no secret in a run for which n8n makes a new one when a worker takes it over: %s', (mode) => {
		expect(keysIn({ mode, secret: 's1' })(0)).toBe(keysIn({ mode, secret: 's2' })(0));
	});

	test('an execution without an ID is one of its own', () => {
		const unnamed = (name: string) => keysIn({ execution: '', unnamed: name })(0);
		expect(unnamed('u1')).toBe(unnamed('u1'));
		expect(unnamed('u1')).not.toBe(unnamed('u2'));
	});

	test('two calls of a tool that n8n numbers alike, because an agent works on two items at once, are two messages', () => {
		const [a, b, again] = ['one', 'two', 'one'].map((text) => keysIn({ tool: { text } })(0));
		expect(a).not.toBe(b);
		expect(a).toBe(again);
	});
});
