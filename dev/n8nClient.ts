import { readRunData, type RunData } from './runData';
import { waitUntil } from './waitUntil';

/** The only account of a development n8n. It listens on this machine alone, so these words protect nothing. */
export const demoOwner = { email: 'demo@example.com', password: 'Demo-password-1', firstName: 'Demo', lastName: 'Owner' };

export interface WorkflowNode {
	id: string;
	name: string;
	type: string;
	typeVersion: number;
	position: [number, number];
	parameters: Record<string, unknown>;
	webhookId?: string;
	credentials?: Record<string, { id: string; name: string }>;
	[setting: string]: unknown;
}

export interface WorkflowDefinition {
	name: string;
	nodes: WorkflowNode[];
	connections: Record<string, unknown>;
	settings?: Record<string, unknown>;
	/** Items that a node gives by hand instead of doing its work, by the node's name. */
	pinData?: Record<string, Array<{ json: Record<string, unknown> }>>;
}

export interface Workflow extends WorkflowDefinition {
	id: string;
	versionId: string;
	active: boolean;
	/** The version that is live, which may be older than the one in the editor. */
	activeVersionId: string | null;
}

interface Publication {
	status: 'in_progress' | 'not_published' | 'published' | 'partial' | 'failed';
	triggers: Array<{ errorMessage: string | null }>;
}

export interface Execution {
	id: string;
	status: string;
	mode: string;
	workflowId: string;
	startedAt: string;
	stoppedAt: string | null;
}

/** An execution that is over, with what its nodes did. */
export interface EndedExecution {
	id: string;
	status: string;
	runData: RunData;
}

export interface NodeType {
	name: string;
	displayName: string;
	version: number | number[];
	iconUrl?: string | { light: string; dark: string };
}

/** n8n's REST interface as its own editor uses it, signed in as the demo owner. */
export class N8nClient {
	private constructor(
		readonly url: string,
		/** The session: a browser that carries it is signed in as well. */
		readonly cookie: { name: string; value: string },
	) {}

	/** Signs in; in a fresh n8n it creates the owner account first. */
	static async signIn(url: string): Promise<N8nClient> {
		const post = async (path: string, body: unknown) =>
			await fetch(url + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
		const settings = (await (await fetch(`${url}/rest/settings`)).json()) as { data: { userManagement: { showSetupOnFirstLoad: boolean } } };
		if (settings.data.userManagement.showSetupOnFirstLoad) await post('/rest/owner/setup', demoOwner);
		const answer = await post('/rest/login', { emailOrLdapLoginId: demoOwner.email, password: demoOwner.password });
		const cookie = /^([^=]+)=([^;]+)/.exec(answer.headers.getSetCookie().find((line) => line.startsWith('n8n-auth=')) ?? '');
		if (!answer.ok || !cookie?.[1] || !cookie[2]) {
			throw new Error(
				`n8n does not let ${demoOwner.email} in (${answer.status}). If you changed the account, delete the folder .n8n/home to start afresh.`,
			);
		}
		return new N8nClient(url, { name: cookie[1], value: cookie[2] });
	}

	/** Any call of the editor; n8n's refusal becomes an error with its own words. */
	async call<T>(method: string, path: string, body?: unknown): Promise<T> {
		const response = await fetch(this.url + path, {
			method,
			headers: { cookie: `${this.cookie.name}=${this.cookie.value}`, 'content-type': 'application/json' },
			body: body === undefined ? undefined : JSON.stringify(body),
		});
		const text = await response.text();
		if (!response.ok) throw new Error(`n8n answered ${response.status} to ${method} ${path}: ${text.slice(0, 600)}`);
		const parsed = JSON.parse(text) as T | { data: T };
		return path.startsWith('/rest/') ? (parsed as { data: T }).data : (parsed as T);
	}

	async createCredential(credential: { name: string; type: string; data: Record<string, unknown> }): Promise<{ id: string; name: string }> {
		return await this.call('POST', '/rest/credentials', credential);
	}

	async updateCredential(id: string, credential: { name: string; type: string; data: Record<string, unknown> }): Promise<void> {
		await this.call('PATCH', `/rest/credentials/${id}`, credential);
	}

	async credentialExists(id: string): Promise<boolean> {
		return (await this.call<Array<{ id: string }>>('GET', '/rest/credentials')).some((credential) => credential.id === id);
	}

	async createWorkflow(definition: WorkflowDefinition): Promise<Workflow> {
		return await this.call('POST', '/rest/workflows', definition);
	}

	async getWorkflow(id: string): Promise<Workflow> {
		return await this.call('GET', `/rest/workflows/${id}`);
	}

	async listWorkflows(): Promise<Array<{ id: string; name: string; active: boolean }>> {
		return await this.call('GET', '/rest/workflows');
	}

	/** Publishes a version (the newest unless told) and waits until n8n has set up its triggers; a trigger that refuses is an error. */
	async activate(id: string, versionId?: string): Promise<void> {
		await this.call('POST', `/rest/workflows/${id}/activate`, { versionId: versionId ?? (await this.getWorkflow(id)).versionId });
		const { status, triggers } = await this.settledPublication(id);
		if (status !== 'published') throw new Error(`The workflow is ${status}: ${triggers.map(({ errorMessage }) => errorMessage ?? '').join(' ').trim()}`);
	}

	/** Takes a workflow back and waits until n8n has taken its triggers down. */
	async deactivate(id: string): Promise<void> {
		await this.call('POST', `/rest/workflows/${id}/deactivate`, {});
		const { status, triggers } = await this.settledPublication(id);
		if (status !== 'not_published') throw new Error(`The workflow is still ${status}: ${JSON.stringify(triggers)}`);
	}

	/** n8n answers at once and works on the triggers afterwards. */
	private async settledPublication(id: string): Promise<Publication> {
		return await waitUntil(
			`the triggers of workflow ${id}`,
			async () => {
				const publication = await this.call<Publication>('GET', `/rest/workflows/${id}/publication-status`);
				return publication.status === 'in_progress' ? undefined : publication;
			},
			{ timeoutMs: 30_000, everyMs: 100 },
		);
	}

	/** The editor's "Execute workflow" from one trigger: n8n then listens for a test event. */
	async testFrom(id: string, triggerName: string): Promise<void> {
		await this.call('POST', `/rest/workflows/${id}/run`, { triggerToStartFrom: { name: triggerName } });
	}

	/** The editor's "Stop listening". */
	async stopTest(id: string): Promise<void> {
		await this.call('DELETE', `/rest/test-webhook/${id}`);
	}

	async executions(workflowId?: string): Promise<Execution[]> {
		const { results } = await this.call<{ results: Execution[] }>('GET', '/rest/executions?limit=100');
		return results.filter((execution) => workflowId === undefined || execution.workflowId === workflowId);
	}

	/** The editor's "Execute workflow" from one trigger that waits for nothing. Gives the execution's id at once. */
	async startByHand(id: string, triggerName: string): Promise<string> {
		return (await this.call<{ executionId: string }>('POST', `/rest/workflows/${id}/run`, { triggerToStartFrom: { name: triggerName } })).executionId;
	}

	/** The same, and waits for its end. */
	async runByHand(id: string, triggerName: string): Promise<EndedExecution> {
		return await this.endOf(await this.startByHand(id, triggerName));
	}

	/** "Retry" of the list of executions, with the workflow as it was; waits for its end. */
	async retry(executionId: string): Promise<EndedExecution> {
		return await this.endOf((await this.call<{ id: string }>('POST', `/rest/executions/${executionId}/retry`, { loadWorkflow: false })).id);
	}

	/** Waits until an execution is over and written down. */
	async endOf(executionId: string): Promise<EndedExecution> {
		return await waitUntil(
			`the end of execution ${executionId}`,
			async () => {
				const { id, status, data } = await this.call<{ id: string; status: string; data: string }>('GET', `/rest/executions/${executionId}`);
				return /^(new|running|waiting)$/.test(status) ? undefined : { id, status, runData: readRunData(data) };
			},
			{ timeoutMs: 60_000, everyMs: 150 },
		);
	}

	/** Everything the editor can put on the canvas. */
	async nodeTypes(): Promise<NodeType[]> {
		return await this.call('GET', '/types/nodes.json');
	}
}
