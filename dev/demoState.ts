import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What earlier starts have done to a user folder, so that it is not done twice. */
export interface DemoState {
	credentialId?: string;
	/** Where the credential points. */
	sandboxUrl?: string;
	workflowId?: string;
	/** ISO instant of the one time the story was played. */
	storyPlayedAt?: string;
}

const stateFile = (userFolder: string) => join(userFolder, 'demo.json');

export async function readDemoState(userFolder: string): Promise<DemoState> {
	const text = await readFile(stateFile(userFolder), 'utf8').catch(() => '{}');
	return JSON.parse(text) as DemoState;
}

export async function writeDemoState(userFolder: string, state: DemoState): Promise<void> {
	await writeFile(stateFile(userFolder), JSON.stringify(state, null, 2));
}
