import { createHash } from 'node:crypto';

/** One run of a node: instance, workflow, node, execution; `run` counts how often the node ran in it. */
export interface AskPlace {
	place: string;
	run: number | string;
}

const short = (...parts: unknown[]) => createHash('sha256').update(JSON.stringify(parts)).digest().subarray(0, 16).toString('base64url');

/** Names a wait: the same for every try of the same run, so that a node that runs again asks nobody twice. */
export const waitId = ({ place, run }: AskPlace): string => short('wait', place, run);

/** Names the question of one item of a wait: 22 characters that fit into a button. */
export const askId = (wait: string, item: number): string => short('ask', wait, item);
