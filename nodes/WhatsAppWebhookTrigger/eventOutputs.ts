import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import type { InboundEvent } from '../../core/inbound';

/** In the order of the node's outputs. */
const outputs: ReadonlyArray<InboundEvent['event']> = ['message', 'receipt', 'account'];

/** JSON leaves out what is undefined, as items of n8n should. */
const toItem = (event: object): INodeExecutionData => ({ json: JSON.parse(JSON.stringify(event)) as IDataObject });

/** One item for each event, on the output of its sort. */
export function eventOutputs<Event extends { event: InboundEvent['event'] }>(events: readonly Event[]): { lists: INodeExecutionData[][]; itemOf: Map<Event, INodeExecutionData> } {
	const itemOf = new Map(events.map((event) => [event, toItem(event)]));
	return { lists: outputs.map((sort) => events.filter(({ event }) => event === sort).map((event) => itemOf.get(event)!)), itemOf };
}
