import { startSandbox } from '../sandbox';

export interface OpenSandbox {
	/** Base URL of the API, the control interface and the phone page. */
	url: string;
	close: () => Promise<void>;
}

/** The sandbox in this process, on this machine only. */
export async function openSandbox(port: number): Promise<OpenSandbox> {
	const sandbox = await startSandbox({ port, host: '127.0.0.1' });
	return { url: `http://localhost:${port}`, close: async () => await sandbox.close() };
}
