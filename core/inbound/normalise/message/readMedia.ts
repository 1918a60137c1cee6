import { z } from 'zod/v4';
import type { MessageBody, MessageKind } from '../../events';
import { flag, neededId, text } from '../wireParts';
import { plainFilename } from './plainFilename';

/** A file of one kind: its id is what counts, everything else may be missing. */
export const readMedia = (kind: MessageKind) =>
	z
		.looseObject({ id: neededId, mime_type: text, sha256: text, filename: text, caption: text, voice: flag, animated: flag })
		.transform(({ id, mime_type: mimeType, sha256, filename, caption, voice, animated }): MessageBody => ({ kind, text: caption, media: { id, mimeType, sha256, filename: plainFilename(filename), voice, animated } }));
