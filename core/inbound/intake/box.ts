/** The box of everything that comes in for an app: any number of triggers read it, each what it asks for. */
export const appBox = (appId: string): string => `app:${appId}`;

/** The box of what Meta sends to one trigger's own URL. */
export const triggerBox = (trigger: { instanceId: string; workflowId: string; nodeId: string }): string =>
	['trigger', trigger.instanceId, trigger.workflowId, trigger.nodeId].join(':');
