import { writeFile } from 'node:fs/promises';
import { waitUntil } from '../../dev/waitUntil';

/** Begins a CPU profile of a Node process whose inspector port is known; the function that it hands back writes it to a file. */
export async function startCpuProfile(pid: number, inspectPort: number): Promise<(file: string) => Promise<void>> {
	// Node opens its inspector at this signal.
	process.kill(pid, 'SIGUSR1');
	const [target] = await waitUntil(
		`the inspector of process ${pid}`,
		async () => {
			const response = await fetch(`http://127.0.0.1:${inspectPort}/json/list`).catch(() => undefined);
			return response === undefined ? undefined : ((await response.json()) as Array<{ webSocketDebuggerUrl: string }>);
		},
		{ timeoutMs: 10_000, everyMs: 100 },
	);
	const socket = new WebSocket(target!.webSocketDebuggerUrl);
	await new Promise((resolve, reject) => {
		socket.addEventListener('open', resolve, { once: true });
		socket.addEventListener('error', () => reject(new Error(`The inspector of process ${pid} did not let us in.`)), { once: true });
	});
	let calls = 0;
	const call = async <Result>(method: string, params = {}): Promise<Result> =>
		await new Promise((resolve) => {
			calls += 1;
			const id = calls;
			const listen = ({ data }: MessageEvent) => {
				const answer = JSON.parse(String(data)) as { id?: number; result: Result };
				if (answer.id !== id) return;
				socket.removeEventListener('message', listen);
				resolve(answer.result);
			};
			socket.addEventListener('message', listen);
			socket.send(JSON.stringify({ id, method, params }));
		});
	await call('Profiler.enable');
	await call('Profiler.setSamplingInterval', { interval: 500 });
	await call('Profiler.start');
	return async (file) => {
		const { profile } = await call<{ profile: unknown }>('Profiler.stop');
		await call('Profiler.disable');
		socket.close();
		await writeFile(file, JSON.stringify(profile));
	};
}
