#!/usr/bin/env node
/** `npx n8n-nodes-whatsapp-ops <command>`: each command is a room of its own, loaded only when asked for. */
const commands: Record<string, () => Promise<{ run(args: string[]): Promise<void> }>> = {
	sandbox: () => import('../sandbox/cli'),
	receiver: () => import('../receiver/cli'),
};

async function main(): Promise<void> {
	const [name = '', ...args] = process.argv.slice(2);
	const load = commands[name];
	if (!load) {
		console.error(`Usage: npx n8n-nodes-whatsapp-ops <command>\n\nCommands: ${Object.keys(commands).join(', ')}`);
		process.exitCode = name === '' || name === '--help' ? 0 : 2;
		return;
	}
	await (await load()).run(args);
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
