import { audioKind } from './audio';
import { imageKind, videoKind } from './captionedMedia';
import { contactsKind } from './contacts';
import { documentKind } from './document';
import { interactiveKind } from './interactive';
import { locationKind } from './location';
import type { MessageKind } from './messageKind';
import { reactionKind } from './reaction';
import { stickerKind } from './sticker';
import { templateKind } from './template';
import { textKind } from './text';

/** The message types that are emulated, by `type`; a new one is one file here and one name in this list. */
export const messageKinds = new Map<string, MessageKind>(
	[
		textKind,
		imageKind,
		videoKind,
		audioKind,
		documentKind,
		stickerKind,
		locationKind,
		contactsKind,
		reactionKind,
		interactiveKind,
		templateKind,
	].map((kind) => [kind.type, kind]),
);
