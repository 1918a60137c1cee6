import { readSettings, usage, type ReceiverSettings } from './readSettings';
import { startReceiver, type Receiver } from './startReceiver';

/** The `receiver` command: starts, and runs until it is told to stop. Throws with a clear message when it cannot start. */
export async function run(args: string[]): Promise<void> {
	const settings = readSettings(args, process.env);
	if (settings === undefined) {
		console.log(usage);
		return;
	}
	const receiver = await start(settings);
	console.log(`Receiving WhatsApp webhooks on http://${settings.door.host}:${receiver.port}${settings.door.path}`);
	await toldToStop();
	console.log('Stopping: what is under way is stored first.');
	await receiver.close();
}

async function start(settings: ReceiverSettings): Promise<Receiver> {
	try {
		return await startReceiver(settings, (message) => console.warn(message));
	} catch (error) {
		const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
		const { port } = settings.door;
		if (code === 'EADDRINUSE') throw new Error(`Port ${port} is taken. Stop what listens there, or choose another: receiver --port ${port + 1}`);
		if (code === 'EACCES') throw new Error(`Port ${port} may not be used without more rights. Choose one above 1023.`);
		throw error;
	}
}

function toldToStop(): Promise<void> {
	return new Promise((resolve) => {
		for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
	});
}
