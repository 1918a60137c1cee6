import { nodeKeyOf, type TriggerContext } from './triggerContext';

/** The name under which a trigger listens to its account, the same in every process that runs it. */
export const listenerName = (context: Pick<TriggerContext, 'getInstanceId' | 'getNode' | 'getWorkflow'>): string => `asks:${context.getInstanceId()}:${nodeKeyOf(context)}`;

/** The name under which the trigger of a listener reads a box. */
export const readerOf = (listener: string, box: string): string => `${listener.replace(/^asks/, 'inbox')}:${box}`;
