import type {
	IConnections,
	ICredentialDataDecryptedObject,
	IDataObject,
	INode,
	INodeExecutionData,
	INodeListSearchItems,
	INodeParameters,
	IWorkflowSettings,
	ResourceMapperField,
} from 'n8n-workflow';

/** A credential as n8n's database would hold it, already decrypted. Nodes name it by `id`. */
export interface GivenCredential {
	id: string;
	name: string;
	type: string;
	data: ICredentialDataDecryptedObject;
}

/** Workflow JSON as n8n exports it. `id` keys the static data that n8n would keep in its database. */
export interface GivenWorkflow {
	id?: string;
	name?: string;
	nodes: INode[];
	connections: IConnections;
	settings?: IWorkflowSettings;
}

/**
 * How n8n runs a webhook node: `trigger` is an active workflow on its production URL, `manual` is "listen for test event"
 * on the test URL.
 */
export type WebhookMode = 'trigger' | 'manual';

/** A file of an input item. n8n keeps files on disk and items refer to them; `inMemory` puts the bytes into the item, as pinned data has them. */
export interface GivenFile {
	content: Uint8Array;
	mimeType: string;
	fileName?: string;
	inMemory?: boolean;
}

/** An input item, with its files by the name of their field. */
export interface GivenItem {
	json: IDataObject;
	binary?: Record<string, GivenFile>;
}

/** An error taken apart so that it can cross a process border. */
export interface PlainError {
	name: string;
	message: string;
	description?: string;
	context?: IDataObject;
	httpCode?: string;
	/** Everything the error carries, causes and hidden properties included: what to search for secrets. */
	everything: string;
}

/** One item on an output. */
export interface PlainItem {
	json: IDataObject;
	pairedItem?: INodeExecutionData['pairedItem'];
	/** Per binary property what n8n shows about it, and size and SHA-256 (hex) of its bytes, which stay with n8n. */
	binary?: Record<string, { mimeType: string; fileName?: string; fileSize?: string; bytes: number; sha256: string }>;
	error?: PlainError;
}

/** One run of one node. `outputs[0]` is the first output, and so on; empty when the node failed. */
export interface NodeRun {
	status: string;
	outputs: PlainItem[][];
	/** What n8n shows above the output. */
	hints?: string[];
	error?: PlainError;
}

/** A line of n8n's log at its default level (info). */
export interface LogLine {
	level: string;
	message: string;
	/** The whole line as n8n wrote it. */
	text: string;
}

interface WithCredentials {
	workflow: GivenWorkflow;
	credentials: GivenCredential[];
}

interface OfWebhookNode extends WithCredentials {
	/** Name of the trigger node in the workflow. */
	node: string;
	mode: WebhookMode;
}

/** Runs a workflow: by hand from a trigger with pinned items, or as a webhook execution with the trigger's own outputs. */
export interface RunWorkflowRequest extends WithCredentials {
	startNode: string;
	/** Items pinned on the start node's single output (a manual run). */
	items?: GivenItem[];
	/** What the trigger's `webhook()` returned, one list per output (a production run). */
	triggerOutputs?: Array<Array<{ json: IDataObject }>>;
	/** As n8n does, every run has one of its own unless it is given. */
	executionId?: string;
	/** Which of n8n's databases counts this execution: one that began anew gives the same IDs to others. */
	database?: string;
}

/** Calls an execution that waits, as who knows its address does; it is the last one of its ID that was put to wait. */
export interface ResumeRequest extends WithCredentials {
	executionId: string;
	query: Record<string, string>;
}

/** What the caller is told, and what became of the execution where the call let it go on. */
export interface ResumeAnswer {
	response?: unknown;
	error?: PlainError;
	run?: Omit<RunWorkflowAnswer, 'log'>;
	log: LogLine[];
}

export interface RunWorkflowAnswer {
	status: string;
	error?: PlainError;
	/** Per node name its runs, in order. A node that was not reached is missing. */
	runData: Record<string, NodeRun[]>;
	log: LogLine[];
}

/** Sends one HTTP request to the trigger node as n8n would receive it. */
export interface RunWebhookRequest extends OfWebhookNode {
	method: 'GET' | 'POST';
	headers?: Record<string, string>;
	query?: Record<string, string>;
	rawBody?: Buffer | string;
}

/** What arrived at a webhook node, how the caller was answered and what the workflow was started with. */
export interface WebhookVisit {
	method: string;
	webhookName: string;
	mode: WebhookMode;
	status: number;
	body: string;
	/** Items per output; undefined when n8n would start no execution. */
	outputs?: PlainItem[][];
	error?: PlainError;
}

export interface RunWebhookAnswer extends WebhookVisit {
	headers: Record<string, string>;
	log: LogLine[];
}

/** Starts a trigger node that runs by itself, as n8n does for an active workflow or for a test by hand. */
export type StartTriggerRequest = OfWebhookNode;

/** What a started trigger node has handed to n8n so far. */
export interface TriggerRecord {
	/** `items` are those of the first output. */
	emitted: Array<{ items: PlainItem[]; outputs: PlainItem[][]; deduplicationKey?: string }>;
	/** Set when it told n8n that it cannot go on. */
	error?: PlainError;
	log: LogLine[];
}

/** Runs one of the node's `webhookMethods` in a real HookContext. */
export interface RunWebhookMethodRequest extends OfWebhookNode {
	method: 'checkExists' | 'create' | 'delete';
	webhookName?: 'default' | 'setup';
}

/** Runs what n8n runs when a workflow is switched on or off: each webhook of the node in turn. */
export type ActivationRequest = OfWebhookNode;

export interface RunWebhookMethodAnswer {
	/** What the method answered; undefined when the node does not have it. */
	result?: boolean;
	error?: PlainError;
	webhookUrl: string;
	staticData: IDataObject;
	log: LogLine[];
}

/** Fills a resource locator's list through a real LoadOptionsContext. */
export interface ListSearchRequest {
	nodeType: string;
	typeVersion: number;
	parameters?: INodeParameters;
	credentials: GivenCredential[];
	method: string;
	filter?: string;
	paginationToken?: string;
}

export interface ListSearchAnswer {
	results: INodeListSearchItems[];
	paginationToken?: unknown;
	error?: PlainError;
	log: LogLine[];
}

/** Asks for the fields of a resource mapper through a real LoadOptionsContext. */
export type ResourceMappingRequest = Omit<ListSearchRequest, 'filter' | 'paginationToken'>;

export interface ResourceMappingAnswer {
	fields: ResourceMapperField[];
	emptyFieldsNotice?: string;
	error?: PlainError;
	log: LogLine[];
}

/** Runs the test that the credential screen runs. */
export interface CredentialTestRequest {
	nodeType: string;
	credential: GivenCredential;
}

export interface CredentialTestAnswer {
	status?: 'OK' | 'Error';
	message?: string;
	error?: PlainError;
	log: LogLine[];
}

/** Facts about what n8n-core's loader found in our package. */
export interface LoadedPackage {
	nodes: Array<{ name: string; icon?: unknown }>;
	credentials: Array<{ name: string; icon?: unknown }>;
	/** Where the host answers production webhooks, as n8n's WEBHOOK_URL would say. */
	webhookBaseUrl: string;
}

/** Every verb the host understands, with what it takes and what it answers. */
export interface EngineVerbs {
	describePackage: { request: Record<string, never>; answer: LoadedPackage };
	runWorkflow: { request: RunWorkflowRequest; answer: RunWorkflowAnswer };
	resumeExecution: { request: ResumeRequest; answer: ResumeAnswer };
	runWebhook: { request: RunWebhookRequest; answer: RunWebhookAnswer };
	runWebhookMethod: { request: RunWebhookMethodRequest; answer: RunWebhookMethodAnswer };
	activate: { request: ActivationRequest; answer: RunWebhookMethodAnswer };
	deactivate: { request: ActivationRequest; answer: RunWebhookMethodAnswer };
	startTrigger: { request: StartTriggerRequest; answer: { error?: PlainError } };
	triggerRecord: { request: Record<string, never>; answer: TriggerRecord };
	stopTrigger: { request: Record<string, never>; answer: TriggerRecord };
	receivedWebhooks: { request: Record<string, never>; answer: WebhookVisit[] };
	listSearch: { request: ListSearchRequest; answer: ListSearchAnswer };
	resourceMapping: { request: ResourceMappingRequest; answer: ResourceMappingAnswer };
	credentialTest: { request: CredentialTestRequest; answer: CredentialTestAnswer };
}

/** One call over IPC. */
export interface EngineCall<V extends keyof EngineVerbs = keyof EngineVerbs> {
	id: number;
	verb: V;
	request: EngineVerbs[V]['request'];
}

/** One answer over IPC: `failure` means the harness itself failed, not the node. */
export interface EngineReply {
	id: number;
	answer?: unknown;
	failure?: string;
}
