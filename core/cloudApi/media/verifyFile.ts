import { createHash } from 'node:crypto';
import { pipeline, Transform, type Readable } from 'node:stream';
import { CloudApiError } from '../failures/cloudApiError';
import { contradictsType, fileHeadBytes } from './fileHeads';

/** What a file must be. The hash is hexadecimal or base64, as webhooks and look-ups write it; another form is not compared. */
export interface ExpectedFile {
	mimeType: string;
	sha256?: string;
	sizeBytes?: number;
	maxBytes: number;
}

/** The 32 bytes of a hash in either way of writing. */
export function readDigest(sha256: string | undefined): Buffer | undefined {
	if (sha256 === undefined) return undefined;
	if (/^[0-9a-f]{64}$/i.test(sha256)) return Buffer.from(sha256, 'hex');
	return /^[\w+/-]{43}=?$/.test(sha256) ? Buffer.from(sha256, 'base64') : undefined;
}

const megabytes = (bytes: number) => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

/** A file of more bytes than the caller takes. */
export function tooLarge(maxBytes: number): CloudApiError {
	return new CloudApiError({ category: 'badRequest', what: `The file has more than ${megabytes(maxBytes)}, which is the limit for files; it was not fetched to its end.`, fix: 'Raise the limit, or ask for a smaller file.', retry: 'no' });
}

const damaged = (what: string) => new CloudApiError({ category: 'transient', what, fix: 'Fetch it again; if it fails again, ask the person to send it again.', retry: 'later' });

/** The connection ended before the file did. */
const brokenOff = (cause: unknown) =>
	new CloudApiError({ category: 'transient', what: 'The file broke off on its way.', fix: 'Fetch it again; if it fails again, look at the network and the proxy of this n8n.', retry: 'later' }, { cause });

const disguised = (mimeType: string) =>
	new CloudApiError({ category: 'badRequest', what: `The file says that it is ${mimeType.split(';')[0]}, but its content is something else; it was not passed on.`, fix: 'Ask the person to send it again; do not open it.', retry: 'no' });

/**
 * Passes a file on while its size, hash and type are checked; memory holds its first kilobyte and what is on its way. The
 * stream ends in a CloudApiError when the file is not what it must be: as soon as it is too long, begins as another type or breaks off,
 * and before its end when bytes are missing or changed.
 */
export function verifyFile(source: Readable, { mimeType, sha256, sizeBytes, maxBytes }: ExpectedFile): Readable {
	const expected = readDigest(sha256);
	const hash = createHash('sha256');
	let received = 0;
	let head: Buffer | undefined = Buffer.alloc(0);

	/** The beginning is held until it is long enough to be judged. */
	const judgeHead = (): { error: CloudApiError } | { passed: Buffer } => {
		const beginning = head ?? Buffer.alloc(0);
		head = undefined;
		return beginning.length > 0 && contradictsType(mimeType, beginning) ? { error: disguised(mimeType) } : { passed: beginning };
	};
	const judgeWhole = (): CloudApiError | undefined => {
		if (sizeBytes !== undefined && received !== sizeBytes) return damaged(`The file should have ${sizeBytes} bytes, and ${received} came.`);
		if (expected !== undefined && !hash.digest().equals(expected)) return damaged('The file was changed on its way: its hash is not the one that WhatsApp gave.');
		return undefined;
	};

	const verifier = new Transform({
		transform(chunk: Buffer, _encoding, done) {
			received += chunk.length;
			if (received > maxBytes) return done(tooLarge(maxBytes));
			hash.update(chunk);
			if (head === undefined) return done(null, chunk);
			head = Buffer.concat([head, chunk]);
			if (head.length < fileHeadBytes) return done();
			const judged = judgeHead();
			return 'error' in judged ? done(judged.error) : done(null, judged.passed);
		},
		flush(done) {
			const judged = head === undefined ? undefined : judgeHead();
			if (judged !== undefined && 'error' in judged) return done(judged.error);
			const error = judgeWhole();
			return error === undefined ? done(null, judged?.passed) : done(error);
		},
	});
	// Before the pipeline passes the connection's own error on, whose words nobody understands.
	source.once('error', (error) => void verifier.destroy(error instanceof CloudApiError ? error : brokenOff(error)));
	// The error reaches the reader through the verifier itself.
	pipeline(source, verifier, () => undefined);
	return verifier;
}
