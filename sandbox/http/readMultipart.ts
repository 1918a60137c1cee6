/** What stands above a part of a form. */
export interface FormPart {
	name: string;
	filename?: string;
	contentType?: string;
}

/** Takes the bytes of one part. */
export interface PartSink {
	write(chunk: Buffer): Promise<void> | void;
	end(): Promise<void> | void;
}

/** The form is not what RFC 7578 describes. */
export class MalformedForm extends Error {}

const LINE = Buffer.from('\r\n');
const HEADERS_END = Buffer.from('\r\n\r\n');
const HEADERS_MAX_BYTES = 16 * 1_024;
const PARTS_MAX = 32;

/**
 * Reads a multipart form as it comes in and hands each part to the sink that `open` gives for it. Holds one chunk and the length of a
 * boundary in memory, whatever the size of the form. Throws `MalformedForm`.
 */
export async function readMultipart(
	source: AsyncIterable<Buffer>,
	boundary: string,
	open: (part: FormPart) => Promise<PartSink> | PartSink,
): Promise<void> {
	const delimiter = Buffer.from(`\r\n--${boundary}`);
	const reader: { state: 'outside' | 'boundary' | 'headers' | 'inside' | 'done' } = { state: 'outside' };
	let sink: PartSink | undefined;
	let parts = 0;
	// The first boundary has no line before it.
	let held: Buffer = LINE;

	for await (const chunk of source) {
		held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
		while (await step());
		if (reader.state === 'done') held = Buffer.alloc(0);
	}
	if (reader.state !== 'done') throw new MalformedForm('The form ends before its last boundary');

	/** Does one thing if enough has come for it, and says whether it did. */
	async function step(): Promise<boolean> {
		if (reader.state === 'outside' || reader.state === 'inside') return upToDelimiter();
		if (reader.state === 'boundary') return afterDelimiter();
		return reader.state === 'headers' ? throughHeaders() : false;
	}

	async function upToDelimiter(): Promise<boolean> {
		const found = held.indexOf(delimiter);
		const end = found < 0 ? Math.max(0, held.length - delimiter.length + 1) : found;
		if (end > 0) await sink?.write(held.subarray(0, end));
		held = held.subarray(found < 0 ? end : end + delimiter.length);
		if (found < 0) return false;
		await sink?.end();
		sink = undefined;
		reader.state = 'boundary';
		return true;
	}

	function afterDelimiter(): boolean {
		if (held.length < 2) return false;
		const next = held.toString('latin1', 0, 2);
		if (next !== '--' && next !== '\r\n') throw new MalformedForm('A boundary is followed by something else than a new line');
		held = held.subarray(2);
		reader.state = next === '--' ? 'done' : 'headers';
		return true;
	}

	async function throughHeaders(): Promise<boolean> {
		const end = held.indexOf(HEADERS_END);
		if (end < 0 && held.length > HEADERS_MAX_BYTES) throw new MalformedForm('The headers of a part are too long');
		if (end < 0) return false;
		parts += 1;
		if (parts > PARTS_MAX) throw new MalformedForm('The form has too many parts');
		sink = await open(readPart(held.toString('utf8', 0, end)));
		held = held.subarray(end + HEADERS_END.length);
		reader.state = 'inside';
		return true;
	}
}

/** The boundary that a content type names, if it is a form. */
export function boundaryOf(contentType: string | undefined): string | undefined {
	if (!/^multipart\/form-data\s*;/i.test(contentType ?? '')) return undefined;
	const match = /;\s*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType ?? '');
	return match?.[1] ?? match?.[2];
}

function readPart(headers: string): FormPart {
	const lines = new Map(
		headers.split('\r\n').map((line) => [line.slice(0, line.indexOf(':')).trim().toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
	);
	const disposition = lines.get('content-disposition') ?? '';
	const name = /;\s*name="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1] ?? /;\s*name=([^;\s"]+)/i.exec(disposition)?.[1];
	if (name === undefined) throw new MalformedForm('A part of the form has no name');
	return { name, filename: /;\s*filename="((?:[^"\\]|\\.)*)"/i.exec(disposition)?.[1], contentType: lines.get('content-type') };
}
