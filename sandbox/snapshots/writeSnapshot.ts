import { readFileSync } from 'node:fs';
import type { Emulator } from '../emulator';
import type { Message } from '../world/message';
import type { StoredMedia } from '../world/storedMedia';
import { toTaggedJson } from './taggedJson';

/** The number of the format; a file with another one is not read. */
export const SNAPSHOT_FORMAT = 1;

/** Everything the sandbox remembers, as text: chats, people, templates, subscriptions, files. Journals and ledger are not part of it. */
export function writeSnapshot({ clock, world }: Emulator): string {
	const { limits: _, messages, media, heldMessages, uploads: __, ...rest } = world;
	const inChats = new Set([...world.conversations.values()].flatMap((conversation) => conversation.messages.map(({ id }) => id)));
	return toTaggedJson({
		sandboxSnapshot: SNAPSHOT_FORMAT,
		savedAt: clock.now(),
		frozen: clock.isFrozen(),
		world: {
			...rest,
			// A message is the same object in its chat and in this list; only those outside chats are written here.
			otherMessages: [...messages.values()].filter(({ id }: Message) => !inChats.has(id)),
			heldMessages: [...heldMessages].map(([templateId, held]) => [templateId, held.map(({ id }) => id)]),
			media: [...media.values()].flatMap(withBytes),
		},
	});
}

function withBytes(media: StoredMedia): Array<StoredMedia & { bytes: string }> {
	try {
		return [{ ...media, path: '', bytes: readFileSync(media.path).toString('base64') }];
	} catch {
		// The file was deleted meanwhile, and the media with it.
		return [];
	}
}
