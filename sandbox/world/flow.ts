/** A flow: a form of one or more screens that a message can open. */
export interface Flow {
	id: string;
	accountId: string;
	name: string;
	status: 'DRAFT' | 'PUBLISHED' | 'DEPRECATED' | 'BLOCKED' | 'THROTTLED';
	categories: string[];
	endpointUri?: string;
	json?: string;
}
