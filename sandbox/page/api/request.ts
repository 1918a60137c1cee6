/** Reads from the control API; rejects with the sandbox's own words when it refuses. */
export function read<Answer>(path: string): Promise<Answer> {
	return call('GET', path);
}

/** Tells the control API to do something; rejects with the sandbox's own words when it refuses. */
export function tell<Answer = unknown>(path: string, body?: unknown, method: 'POST' | 'PUT' | 'PATCH' | 'DELETE' = 'POST'): Promise<Answer> {
	return call(method, path, body);
}

/** What to show a person when a call has failed. */
export function wordsOf(error: unknown): string {
	// A browser's own words for a closed port help nobody.
	if (error instanceof TypeError) return 'The sandbox does not answer';
	return error instanceof Error ? error.message : 'The sandbox does not answer';
}

async function call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
	const response = await fetch(path, {
		method,
		...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
	});
	const answer = (await response.json().catch(() => undefined)) as (Answer & { error?: { message?: string } }) | undefined;
	if (response.ok && answer !== undefined) return answer;
	throw new Error(answer?.error?.message ?? `The sandbox answered with HTTP status ${response.status}`);
}
