import { readDemoState, writeDemoState } from './demoState';
import { playStory } from './playStory';
import type { Step } from './reportSteps';

export interface StoryPlace {
	root: string;
	userFolder: string;
	n8nUrl: string;
	sandboxUrl: string;
	step: Step;
}

/** Plays the demo story at the very first start of a user folder; later starts leave the phones as they are. */
export async function playStoryOnce({ userFolder, step, ...place }: StoryPlace): Promise<void> {
	if ((await readDemoState(userFolder)).storyPlayedAt) return;
	const scenes = await step('Play the story once', '5 s', async (progress) => await playStory(place, progress));
	for (const scene of scenes) console.log(`    ${scene.afterMs.toString().padStart(5)} ms  ${scene.text}`);
	await writeDemoState(userFolder, { ...(await readDemoState(userFolder)), storyPlayedAt: new Date().toISOString() });
}
