import { writeFileSync } from 'node:fs';
import type { Emulator } from '../emulator';
import { createLimitBook } from '../limits/limitBook';
import { catchUp, followMessage } from '../receipts/followMessage';
import { planReview } from '../templates/planReview';
import type { Message } from '../world/message';
import type { StoredMedia } from '../world/storedMedia';
import type { World } from '../world/world';
import { fromTaggedJson } from './taggedJson';
import { SNAPSHOT_FORMAT } from './writeSnapshot';

/** The text is no snapshot that this version can read. */
export class UnreadableSnapshot extends Error {
	override name = 'UnreadableSnapshot';
}

type WrittenWorld = Omit<World, 'limits' | 'messages' | 'media' | 'heldMessages' | 'uploads'> & {
	otherMessages: Message[];
	heldMessages: Array<[string, string[]]>;
	media: Array<StoredMedia & { bytes: string }>;
};

/** Puts back what a snapshot remembers and lets it go on: messages that were under way arrive, templates that waited are reviewed. Throws `UnreadableSnapshot`. */
export function restoreSnapshot(emulator: Emulator, text: string): void {
	const { savedAt, frozen, world } = readSnapshot(text);
	emulator.scheduler.clear();
	emulator.files.removeAll();
	if (frozen) {
		emulator.clock.freeze();
		emulator.clock.set(savedAt);
	}
	emulator.world = toWorld(emulator, world);
	goOn(emulator);
	emulator.live.publish({ event: 'reset', data: {} });
}

function readSnapshot(text: string): { savedAt: number; frozen: boolean; world: WrittenWorld } {
	let value: unknown;
	try {
		value = fromTaggedJson(text);
	} catch {
		throw new UnreadableSnapshot('This is not a snapshot of the sandbox: it is not JSON');
	}
	const format: unknown = Reflect.get(Object(value), 'sandboxSnapshot');
	if (format !== SNAPSHOT_FORMAT) {
		throw new UnreadableSnapshot(`This is not a snapshot that this version can read: its format is ${String(format)}, not ${SNAPSHOT_FORMAT}`);
	}
	return value as { savedAt: number; frozen: boolean; world: WrittenWorld };
}

function toWorld({ files }: Emulator, written: WrittenWorld): World {
	const { otherMessages, heldMessages, media, ...rest } = written;
	const inChats = [...rest.conversations.values()].flatMap((conversation) => conversation.messages);
	const messages = new Map([...otherMessages, ...inChats].map((message) => [message.id, message]));
	return {
		...rest,
		limits: createLimitBook(),
		messages,
		uploads: new Map(),
		heldMessages: new Map(heldMessages.map(([templateId, ids]) => [templateId, ids.flatMap((id) => messages.get(id) ?? [])])),
		media: new Map(
			media.map(({ bytes, ...stored }) => {
				const path = files.newPath();
				writeFileSync(path, Buffer.from(bytes, 'base64'));
				return [stored.id, { ...stored, path }];
			}),
		),
	};
}

function goOn(emulator: Emulator): void {
	const { world } = emulator;
	const held = new Set([...world.heldMessages.values()].flat());
	for (const message of world.messages.values()) {
		if (message.direction === 'outbound' && message.status === 'accepted' && !held.has(message)) followMessage(emulator, message);
	}
	for (const waId of world.people.keys()) catchUp(emulator, waId);
	for (const account of world.accounts.values()) {
		for (const template of account.templates) if (template.status === 'PENDING') planReview(emulator, account, template);
	}
}
