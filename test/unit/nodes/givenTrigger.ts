import type { INodeExecutionData, ITriggerFunctions } from 'n8n-workflow';

/** One call of `emit`, with n8n's word about the execution, which the test gives. */
export interface Emitted {
	items: INodeExecutionData[];
	deduplicationKey?: string;
	done: { resolve: (run?: undefined) => void; reject: (error: Error) => void };
}

/** n8n as far as a running trigger knows it; what it makes of an execution is up to the test. */
export function givenTrigger(mode: 'trigger' | 'manual' = 'trigger') {
	const emitted: Emitted[] = [];
	const warnings: string[] = [];
	let heard: () => void = () => undefined;
	const context = {
		getMode: () => mode,
		getNode: () => ({ id: 't', name: 'Due', type: 't', typeVersion: 1, position: [0, 0], parameters: {} }),
		getWorkflow: () => ({ id: 'w' }),
		logger: { warn: (text: string) => (warnings.push(text), heard()) },
		helpers: {
			createDeferredPromise: () => {
				const done: Record<string, unknown> = {};
				done.promise = new Promise((resolve, reject) => Object.assign(done, { resolve, reject }));
				return done;
			},
		},
		emit: (outputs: INodeExecutionData[][], _response: unknown, done: Emitted['done'], deduplicationKey?: string) => void emitted.push({ items: outputs.flat(), deduplicationKey, done }),
	} as unknown as ITriggerFunctions;
	return { context, emitted, warnings, nextWarning: async () => await new Promise<void>((resolve) => (heard = resolve)) };
}
