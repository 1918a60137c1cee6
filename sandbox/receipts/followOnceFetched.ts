import type { Emulator } from '../emulator';
import { linkedFiles, linkFailure } from '../media/linkFailure';
import type { Message } from '../world/message';
import { failMessage, followMessage } from './followMessage';

/** Takes an accepted message on, once its links have been fetched where the settings ask for that. A link that gives no fitting file lets it fail. */
export function followOnceFetched(emulator: Emulator, message: Message): void {
	const files = emulator.settings.fetchLinks ? linkedFiles(message.bubble) : [];
	if (files.length === 0) return followMessage(emulator, message);
	const { world } = emulator;
	void Promise.all(files.map((file) => linkFailure(emulator, file))).then((failures) => {
		// A reset meanwhile has made another world.
		if (emulator.world !== world) return;
		const failure = failures.find((candidate) => candidate !== undefined);
		if (failure) failMessage(emulator, message, failure);
		else followMessage(emulator, message);
	});
}
