import type { CallAnswer } from './afterCall';

const patienceMs = 20_000;
const ours: ReadonlySet<string> = new Set(['taken', 'takenBefore', 'open', 'unknown']);

/** What the node of a waiting execution answers to its call. */
export interface Resumption {
	resumption: 'taken' | 'takenBefore' | 'open' | 'unknown';
}

async function readResumption(response: Response): Promise<string | undefined> {
	try {
		const { resumption } = (await response.json()) as Partial<Resumption>;
		return resumption !== undefined && ours.has(resumption) ? resumption : undefined;
	} catch {
		// A page for people: the execution does not wait.
		return undefined;
	}
}

async function call(url: string): Promise<CallAnswer> {
	const response = await fetch(url, { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(patienceMs), headers: { 'content-type': 'application/json' }, body: '{}' });
	if (response.ok) {
		const resumption = await readResumption(response);
		return resumption === 'taken' || resumption === 'takenBefore' || resumption === 'open' ? resumption : 'notWaiting';
	}
	const words = await response.text();
	// Source: n8n 2.41, WaitingWebhooks: what it says of an execution that cannot be resumed.
	if (response.status === 409) return words.includes('running already') ? 'running' : 'notWaiting';
	return response.status === 404 && words.includes('The execution') ? 'notWaiting' : 'unreachable';
}

/** Calls a waiting execution at the first of its addresses that answers. What it is told is only that it may look: the decision stands in the store. */
export async function callExecution(urls: readonly string[]): Promise<CallAnswer> {
	for (const url of urls) {
		try {
			const answer = await call(url);
			if (answer !== 'unreachable') return answer;
		} catch {
			// Nobody there; the next address may do.
		}
	}
	return 'unreachable';
}
