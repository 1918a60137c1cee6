/**
 * Turns single calls into lists: what is asked for within a few milliseconds is done in one go (one transaction for many
 * messages). Each caller gets its own answer, or the error of its list.
 */
export function gather<In, Out>(run: (list: In[]) => Promise<Out[]>, { windowMs = 5, most = 256 } = {}): (item: In) => Promise<Out> {
	interface Waiting {
		item: In;
		resolve: (out: Out) => void;
		reject: (error: unknown) => void;
	}
	let waiting: Waiting[] = [];
	let timer: NodeJS.Timeout | undefined;

	function flush(): void {
		clearTimeout(timer);
		timer = undefined;
		const list = waiting;
		waiting = [];
		run(list.map(({ item }) => item)).then(
			(answers) => list.forEach(({ resolve }, index) => resolve(answers[index]!)),
			(error: unknown) => list.forEach(({ reject }) => reject(error)),
		);
	}

	return (item) =>
		new Promise<Out>((resolve, reject) => {
			waiting.push({ item, resolve, reject });
			if (waiting.length >= most) flush();
			else timer ??= setTimeout(flush, windowMs);
		});
}
