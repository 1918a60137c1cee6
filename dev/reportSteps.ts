/** Tells what a step is busy with, on a terminal only. */
export type Progress = (text: string) => void;

/** Runs one step and prints its name, how long it usually takes, and how long it took. */
export type Step = <T>(title: string, usually: string, work: (progress: Progress) => Promise<T>) => Promise<T>;

const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/** A reporter for the terminal: a turning wheel where somebody watches, two plain lines per step in a log. */
export function reportSteps(out: NodeJS.WriteStream, signal: AbortSignal): Step {
	return async (title, usually, work) => {
		const startedAt = Date.now();
		let text = '';
		let frame = 0;
		const took = () => `${((Date.now() - startedAt) / 1000).toFixed(1)} s`;
		const line = () => `${frames[frame++ % frames.length]} ${title} (usually ${usually})  ${took()}${text && `  ${text}`}`;
		const clear = out.isTTY ? '\r\x1b[2K' : '';
		// A line longer than the terminal would wrap, and could then no longer be taken back.
		const wheel = out.isTTY ? setInterval(() => out.write(clear + line().slice(0, out.columns - 1)), 100) : undefined;
		signal.addEventListener('abort', () => clearInterval(wheel), { once: true });
		if (!out.isTTY) out.write(`… ${title} (usually ${usually})\n`);
		try {
			const result = await work((news) => (text = news));
			out.write(`${clear}✔ ${title}  ${took()}\n`);
			return result;
		} catch (error) {
			if (!signal.aborted) out.write(`${clear}✖ ${title}  ${took()}\n`);
			throw error;
		} finally {
			clearInterval(wheel);
		}
	};
}
