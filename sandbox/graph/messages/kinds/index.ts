import { interactiveKind } from './interactive';
import type { MessageKind } from './messageKind';
import { templateKind } from './template';
import { textKind } from './text';

/** The message types that are emulated, by `type`; a new one is one file here and one name in this list. */
export const messageKinds = new Map<string, MessageKind>(
	[textKind, interactiveKind, templateKind].map((kind) => [kind.type, kind]),
);
