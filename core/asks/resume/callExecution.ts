import type { CallAnswer } from './afterCall';

const patienceMs = 20_000;
/** What the answers of the node mean. */
const meanings: Readonly<Record<Resumption['resumption'], CallAnswer>> = { taken: 'taken', takenBefore: 'takenBefore', open: 'open', failed: 'failed', unknown: 'notWaiting' };

/** What the node of a waiting execution answers to its call. */
export interface Resumption {
	resumption: 'taken' | 'takenBefore' | 'open' | 'failed' | 'unknown';
}

/** What was said with success: by the node, by n8n of an execution that waits no more, or by somebody else. */
function meaningOf(words: string): CallAnswer {
	try {
		const { resumption } = JSON.parse(words) as Partial<Resumption>;
		return resumption !== undefined && Object.hasOwn(meanings, resumption) ? meanings[resumption] : 'unreachable';
	} catch {
		// n8n's page for people (2.41, send-and-wait-no-action-required). One that is starting, or a proxy, says something else.
		return words.includes('No action required') ? 'notWaiting' : 'unreachable';
	}
}

async function call(url: string): Promise<CallAnswer> {
	const response = await fetch(url, { method: 'POST', redirect: 'manual', signal: AbortSignal.timeout(patienceMs), headers: { 'content-type': 'application/json' }, body: '{}' });
	const words = await response.text();
	if (response.ok) return meaningOf(words);
	// Source: n8n 2.41, WaitingWebhooks, WebhookHelpers: what it says of an execution that cannot be resumed.
	if (response.status === 409) return words.includes('running already') ? 'running' : 'notWaiting';
	if (response.status === 500 && words.includes('problem executing the workflow')) return 'refused';
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
