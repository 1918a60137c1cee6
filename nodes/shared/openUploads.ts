import { uploadMedia, type CloudApi } from '../../core/cloudApi';
import { accountKey } from '../../core/delivery';
import type { UploadKey, Uploads } from '../../core/store';
import { streamOf, type HashedUpload } from './pendingUpload';

/** A media id lives for 30 days. Source: Meta, media upload. */
const livesForMs = 30 * 24 * 60 * 60 * 1000;
/** Kept back for the time until the message is really sent. */
const marginMs = 24 * 60 * 60 * 1000;

/** How an upload may be used. */
export interface UploadUse {
	/** How long the id has to live from now on. */
	livesForMs?: number;
	/** The id that the API has lost meanwhile, deleted by somebody else say. */
	lost?: string;
}

/** Uploads each file once: for all items of a run, and for later runs as long as the store remembers it. */
export interface UploadDesk {
	/** The media id of a file for a sender number. Throws an InvalidInputError or a CloudApiError. */
	idOf(phoneNumberId: string, upload: HashedUpload, use?: UploadUse): Promise<string>;
}

/** Opens the desk; without a store to remember them, files are uploaded once per run. */
export function openUploads(api: CloudApi, uploads: Uploads | undefined, nowMs: () => number): UploadDesk {
	const underWay = new Map<string, Promise<string>>();
	const instant = (atMs: number) => new Date(atMs).toISOString();

	const obtain = async (key: UploadKey, { file, kind }: HashedUpload, { livesForMs: neededMs = 0, lost }: UploadUse): Promise<string> => {
		if (lost !== undefined) await uploads?.forget(lost);
		const known = await uploads?.find(key, instant(nowMs() + neededMs + marginMs - livesForMs));
		if (known !== undefined) return known;
		const { id } = await uploadMedia(api, key.phoneNumberId, kind, { ...file, stream: await streamOf(file) });
		await uploads?.remember(key, id, instant(nowMs()));
		return id;
	};

	return {
		async idOf(phoneNumberId, upload, use = {}) {
			const key: UploadKey = { account: accountKey(api), phoneNumberId, mimeType: upload.file.mimeType, sha256: upload.sha256 };
			const name = JSON.stringify([key, use.lost]);
			const started = underWay.get(name) ?? obtain(key, upload, use);
			underWay.set(name, started);
			started.catch(() => underWay.delete(name));
			return await started;
		},
	};
}
