import { randomBytes } from 'node:crypto';
import type { GivenFile } from '../engineMessages';

/** How files begin, which is all that anybody here looks at. Sources: the file formats' specifications. */
const beginnings: Record<string, Buffer> = {
	'image/jpeg': Buffer.from('ffd8ffe000104a464946', 'hex'),
	'image/png': Buffer.from('89504e470d0a1a0a', 'hex'),
	'image/webp': Buffer.concat([Buffer.from('RIFF\0\0\0\0WEBPVP8X', 'latin1'), Buffer.from([10, 0, 0, 0, 0x02, 0, 0, 0])]),
	'video/mp4': Buffer.from('\0\0\0\x18ftypmp42', 'latin1'),
	'audio/ogg': Buffer.from('OggS', 'latin1'),
	'audio/mpeg': Buffer.from('ID3', 'latin1'),
	'application/pdf': Buffer.from('%PDF-1.7\n', 'latin1'),
};

/** A file of this type with chance content, so that no earlier upload is the same. */
export function file(mimeType: string, { bytes = 2_000, ...more }: { bytes?: number } & Partial<GivenFile> = {}): GivenFile {
	const beginning = beginnings[mimeType] ?? Buffer.alloc(0);
	return { content: Buffer.concat([beginning, randomBytes(bytes - beginning.length)]), mimeType, ...more };
}
