import { run } from '../../sandbox/cli';
import { startSandboxUnderTest } from './given/sandboxUnderTest';

describe('the sandbox command', () => {
	it('says that the port is taken, and what to do', async () => {
		const sandbox = await startSandboxUnderTest();
		const { port } = new URL(sandbox.url);
		const refusal = await run(['--port', port]).catch((error: Error) => error.message);
		await sandbox.close();
		expect(refusal).toContain(`Port ${port} is taken. Stop what listens there, or choose another`);
	});

	it.each([['--port', 'many'], ['--port', '70000'], ['--colour']])('refuses %s %s', async (...args) => {
		await expect(run(args)).rejects.toThrow(/--port must be|--colour/);
	});

	it('names the file and what is wrong with it', async () => {
		await expect(run(['--seed-file', '/nowhere/seed.json'])).rejects.toThrow('--seed-file /nowhere/seed.json');
		await expect(run(['--port', '0', '--data', __filename])).rejects.toThrow(`--data ${__filename}: This is not a snapshot`);
	});

	it('starts, says where the phones are, and stops on SIGTERM', async () => {
		const printed: string[] = [];
		const log = jest.spyOn(console, 'log').mockImplementation((line: string) => void printed.push(line));
		const running = run(['--port', '0']);
		while (printed.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
		log.mockRestore();
		const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed[0] ?? '')?.[0] ?? '';
		// By the names that the credential's fields have in n8n.
		for (const line of [/^ +Access Token +EAAsandbox$/m, /^ +Business Account ID +200111222333444$/m, /^ +App ID +100111222333444$/m, /^ +App Secret +sandbox-app-secret$/m, /^ +API Base URL +http:/m]) expect(printed[0]).toMatch(line);
		expect((await fetch(`${url}/sandbox/health`)).status).toBe(200);
		process.emit('SIGTERM');
		await running;
		await expect(fetch(`${url}/sandbox/health`)).rejects.toThrow();
	});
});
