/** So many bytes at the beginning of a file tell whether it is what it says. */
export const fileHeadBytes = 1024;

const starts = (...bytes: number[]) => (head: Buffer) => head.subarray(0, bytes.length).equals(Buffer.from(bytes));
const holds = (text: string, offset: number) => (head: Buffer) => head.toString('latin1', offset, offset + text.length) === text;

/** How files begin that are sent as pictures, films, sounds and PDF; types that may begin in many ways are not listed. Source: the formats' specifications. */
const beginnings: Record<string, (head: Buffer) => boolean> = {
	'image/jpeg': starts(0xff, 0xd8, 0xff),
	'image/png': starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
	'image/webp': (head) => holds('RIFF', 0)(head) && holds('WEBP', 8)(head),
	'video/mp4': holds('ftyp', 4),
	'video/3gpp': holds('ftyp', 4),
	'audio/ogg': holds('OggS', 0),
	'audio/amr': holds('#!AMR', 0),
	// Readers look for the mark within the first kilobyte.
	'application/pdf': (head) => head.includes('%PDF-'),
};

/** Whether the beginning of a file contradicts its type, so that it is something else under a false name; unknown types are never contradicted. */
export function contradictsType(mimeType: string, head: Buffer): boolean {
	const bare = mimeType.split(';')[0]!.trim().toLowerCase();
	const fits = Object.hasOwn(beginnings, bare) ? beginnings[bare] : undefined;
	return fits !== undefined && !fits(head);
}
