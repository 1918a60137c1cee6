import { useCallback, useEffect, useState } from 'preact/hooks';
import { read, wordsOf } from '../api/request';

/** Something read from the control API and kept fresh. */
export interface Fresh<Answer> {
	answer: Answer | undefined;
	problem: string | undefined;
	reload: () => void;
}

/** Reads now and again every `everyMs` while the page can be seen. */
export function useFresh<Answer>(path: string, everyMs: number): Fresh<Answer> {
	const [answer, setAnswer] = useState<Answer>();
	const [problem, setProblem] = useState<string>();
	const reload = useCallback((): void => {
		read<Answer>(path).then(
			(found) => {
				setAnswer(found);
				setProblem(undefined);
			},
			(error: unknown) => setProblem(wordsOf(error)),
		);
	}, [path]);

	useEffect(() => {
		reload();
		const timer = setInterval(() => document.visibilityState === 'visible' && reload(), everyMs);
		return () => clearInterval(timer);
	}, [reload, everyMs]);

	return { answer, problem, reload };
}
