import type { IExecuteFunctions } from 'n8n-workflow';
import { deleteMedia, describeMedia, downloadMedia, type CloudApi } from '../../../core/cloudApi';
import type { Store } from '../../../core/store';
import { openCredential } from '../../shared/credential';
import { describeBinary } from '../../shared/describeBinary';
import { forEachItem } from '../../shared/forEachItem';
import { readId } from '../../shared/readId';
import { readSender } from '../../shared/readSender';
import { readText } from '../../shared/readText';
import type { SortedItem } from '../../shared/sortItems';
import { findOperationsStore } from '../../shared/operationsStore';
import { openUploads, type UploadDesk } from '../../shared/openUploads';
import { hashUploads } from '../../shared/pendingUpload';

/** What the operations work with; uploads are remembered where there is a store. */
interface Tools {
	api: CloudApi;
	store: Store | undefined;
	desk: UploadDesk;
}

type Operation = (context: IExecuteFunctions, tools: Tools, index: number) => Promise<SortedItem>;

const upload: Operation = async (context, { desk }, index) => {
	const property = readText(context, { name: 'mediaPropertyName', label: 'The name of the binary field' }, index);
	const file = describeBinary(context, index, property);
	const { kind, mimeType } = file;
	const sender = readSender(context, index);
	const [hashed] = await hashUploads([{ file, kind, reference: {} }]);
	return { json: { id: await desk.idOf(sender, hashed!), mimeType, filename: file.filename, as: kind } };
};

const extensions: Record<string, string> = { 'image/jpeg': 'jpg', 'image/png': 'png', 'image/webp': 'webp', 'video/mp4': 'mp4', 'video/3gpp': '3gp', 'audio/ogg': 'ogg', 'audio/mpeg': 'mp3', 'application/pdf': 'pdf' };

const download: Operation = async (context, { api }, index) => {
	const { description, stream } = await downloadMedia(api, readId(context, 'mediaId', 'The media ID', index));
	const { id, mimeType, sha256, sizeBytes } = description;
	const bare = mimeType.split(';')[0]!.trim();
	const filename = readText(context, { name: 'downloadFilename', label: 'The filename' }, index) || `${id}.${extensions[bare] ?? 'bin'}`;
	const property = readText(context, { name: 'outputPropertyName', label: 'The name of the output field' }, index) || 'data';
	const binary = { [property]: await context.helpers.prepareBinaryData(stream, filename, bare) };
	return { json: { id, mimeType, ...(sha256 && { sha256 }), ...(sizeBytes !== undefined && { sizeBytes }) }, binary };
};

const getLink: Operation = async (context, { api }, index) => {
	const { id, url, mimeType, sha256, sizeBytes } = await describeMedia(api, readId(context, 'mediaId', 'The media ID', index));
	return { json: { id, url, mimeType, ...(sha256 && { sha256 }), ...(sizeBytes !== undefined && { sizeBytes }) } };
};

const remove: Operation = async (context, { api, store }, index) => {
	const id = readId(context, 'mediaId', 'The media ID', index);
	await deleteMedia(api, id);
	await store?.uploads.forget(id);
	return { json: { id, deleted: true } };
};

const runWith = (operation: Operation) => async (context: IExecuteFunctions) => {
	const api = await openCredential(context);
	const store = await findOperationsStore(context);
	const tools: Tools = { api, store, desk: openUploads(api, store?.uploads, Date.now) };
	return await forEachItem(context, async (index) => [await operation(context, tools, index)]);
};

/** Uploads a binary file of each item; checked before, streamed, and re-used where the same file went up before. */
export const uploadItems = runWith(upload);
/** Fetches files into binary fields, as streams. */
export const downloadItems = runWith(download);
/** Gives the links of files; each lives for 5 minutes and needs the token. */
export const getLinksOfItems = runWith(getLink);
/** Deletes uploaded files. */
export const deleteItems = runWith(remove);
