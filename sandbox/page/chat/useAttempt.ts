import { useState } from 'preact/hooks';
import { wordsOf } from '../api/request';

/** Does something in the sandbox; resolves with whether it worked. */
export type Attempt = (action: Promise<unknown>) => Promise<boolean>;

/** Shows why the last attempt failed, until one works. */
export function useAttempt(): { problem: string | undefined; attempt: Attempt } {
	const [problem, setProblem] = useState<string>();
	const attempt: Attempt = (action) =>
		action.then(
			() => {
				setProblem(undefined);
				return true;
			},
			(error: unknown) => {
				setProblem(wordsOf(error));
				return false;
			},
		);
	return { problem, attempt };
}
