import type { IncomingMessage } from 'node:http';
import type { Emulator } from '../emulator';
import type { Caller } from './identifyCaller';
import type { GraphNode } from './graphNode';
import type { Requirement } from './permit';

/** A Graph request that has passed the door: its caller is known and may do this. */
export interface GraphCall<Node extends GraphNode = GraphNode> {
	emulator: Emulator;
	caller: Caller;
	node: Node;
	/** The path after the id. */
	edge: string;
	query: URLSearchParams;
	/** Undefined when the request had no body. */
	body: unknown;
	/** The address under which the caller reached this path, for `next` links. */
	selfUrl: URL;
	/** For routes that read the body themselves. */
	request: IncomingMessage;
}

/** A node of one kind. */
export type NodeOf<Kind extends GraphNode['kind']> = Extract<GraphNode, { kind: Kind }>;

/** One operation of the emulated API: `edge` is the path after the id, empty for the node itself; a part `*` stands for any text. */
export interface GraphRoute<Kind extends GraphNode['kind'] = GraphNode['kind']> {
	node: Kind;
	method: 'GET' | 'POST' | 'DELETE';
	edge: string;
	needs: Requirement;
	/** The body is read by the operation itself, from `request`, because it may be large. */
	streams?: boolean;
	answer(call: GraphCall<NodeOf<Kind>>): unknown;
}
