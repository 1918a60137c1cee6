import type { Inbox, NewBody } from '../../store';
import { bodyIds } from './bodyIds';

/** What an intake works with. */
export interface IntakeParts {
	inbox: Pick<Inbox, 'take'>;
	nowMs: () => number;
	random: () => number;
	/** Commits under way at once: one for a file, a few for a database behind a network. */
	commitsAtOnce: number;
	/** Called after each commit, with the boxes that got something. */
	taken?: (boxes: ReadonlySet<string>) => void;
}

/** Takes verified bodies into the inbox. */
export interface Intake {
	/** Resolves once the body is on the disk, and only then may the request be answered. Throws the StoreError of its commit. */
	take(box: string, body: string): Promise<void>;
	/** Resolves once nothing is under way any more. */
	settled(): Promise<void>;
}

const bodiesPerCommit = 1000;
const charactersPerCommit = 8 * 1024 * 1024;

interface Waiting {
	body: NewBody;
	resolve: () => void;
	reject: (error: unknown) => void;
}

/** So many of the first that one commit stays small; at least one. */
function nextGroup(waiting: Waiting[]): Waiting[] {
	let characters = 0;
	const end = waiting.findIndex(({ body }, index) => index >= bodiesPerCommit || (index > 0 && (characters += body.body.length) > charactersPerCommit));
	return waiting.splice(0, end === -1 ? waiting.length : end);
}

/**
 * Takes bodies in group commits: whatever arrives while one commit runs shares the next one, so the disk is waited for once
 * for many requests, and a lonely request waits for nobody.
 */
export function openIntake({ inbox, nowMs, random, commitsAtOnce, taken }: IntakeParts): Intake {
	const newId = bodyIds(nowMs, random);
	const waiting: Waiting[] = [];
	const underWay = new Set<Promise<void>>();
	let isScheduled = false;

	async function commit(group: Waiting[]): Promise<void> {
		try {
			await inbox.take(group.map(({ body }) => body), new Date(nowMs()).toISOString());
			for (const { resolve } of group) resolve();
			taken?.(new Set(group.map(({ body }) => body.box)));
		} catch (error) {
			for (const { reject } of group) reject(error);
		}
	}

	function start(): void {
		isScheduled = false;
		while (waiting.length > 0 && underWay.size < commitsAtOnce) {
			const run: Promise<void> = commit(nextGroup(waiting)).then(() => {
				underWay.delete(run);
				start();
			});
			underWay.add(run);
		}
	}

	return {
		take: (box, body) =>
			new Promise((resolve, reject) => {
				waiting.push({ body: { id: newId(), box, body }, resolve, reject });
				if (isScheduled || underWay.size >= commitsAtOnce) return;
				isScheduled = true;
				// Requests that arrived in the same turn of the event loop share a commit.
				setImmediate(start);
			}),
		async settled() {
			while (isScheduled || waiting.length > 0 || underWay.size > 0) await new Promise((resolve) => setImmediate(resolve));
		},
	};
}
