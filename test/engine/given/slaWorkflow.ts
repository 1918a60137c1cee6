import type { INodeParameters } from 'n8n-workflow';
import type { GivenWorkflow } from '../engineMessages';

/** SLA Watcher behind a manual start, as workflow JSON. */
export function slaWorkflow(parameters: INodeParameters): GivenWorkflow {
	return {
		id: 'sla-workflow',
		nodes: [
			{ id: 'm1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
			{ id: 's1', name: 'SLA', type: 'n8n-nodes-whatsapp-ops.slaWatcher', typeVersion: 1, position: [200, 0], parameters },
		],
		connections: { Start: { main: [[{ node: 'SLA', type: 'main', index: 0 }]] } },
	};
}

/** SLA Watcher Trigger alone; it looks every second. */
export function slaTriggerWorkflow(options: INodeParameters = {}): GivenWorkflow {
	return {
		id: 'sla-trigger-workflow',
		nodes: [{ id: 't1', name: 'Due', type: 'n8n-nodes-whatsapp-ops.slaWatcherTrigger', typeVersion: 1, position: [0, 0], parameters: { everySeconds: 1, options } }],
		connections: {},
	};
}

/** What the panel of Watch holds when a builder has filled in little: one goal round the clock, two people. */
export const watchParameters: INodeParameters = {
	operation: 'watch',
	caseKey: '={{ $json.number }}',
	caseDetails: { title: '={{ $json.subject }}', status: '={{ $json.status }}', owner: '={{ $json.agent }}', startedAt: '={{ $json.created }}', recordLink: '=https://desk.example/{{ $json.number }}' },
	hours: 'always',
	goals: { goal: [{ metric: 'resolution', within: 60, unit: 'minutes' }] },
	catchAllAddress: '+1 555 010 0299',
	people: {
		person: [
			{ name: 'Ana', address: '+1 555 010 0201', language: 'es' },
			{ name: 'Bo', address: '+1 555 010 0202', roles: 'lead' },
		],
	},
	policyOptions: { tickSeconds: 1 },
};
