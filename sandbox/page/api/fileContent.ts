import type { Content } from './personApi';

/** What a file is sent as. */
export type FileKind = 'image' | 'video' | 'audio' | 'document' | 'sticker';

/** A file as a person's message; unless told otherwise pictures, films and sounds as what they are, everything else as a document. */
export async function fileContent(file: File, kind: FileKind = kindOf(file.type)): Promise<Content> {
	const content = {
		data: await toBase64(file),
		mime_type: file.type || 'application/octet-stream',
		...(kind === 'document' && { filename: file.name }),
		...(kind === 'audio' && { voice: false }),
	};
	return { type: kind, [kind]: content };
}

/** A recording as a voice message. */
export async function voiceContent(recording: Blob): Promise<Content> {
	return { type: 'audio', audio: { data: await toBase64(recording), mime_type: recording.type, voice: true } };
}

function kindOf(mimeType: string): FileKind {
	if (/^image\/(jpeg|png)$/.test(mimeType)) return 'image';
	if (/^video\/(mp4|3gpp)$/.test(mimeType)) return 'video';
	return /^audio\/(aac|amr|mpeg|mp4|ogg)/.test(mimeType) ? 'audio' : 'document';
}

function toBase64(file: Blob): Promise<string> {
	return new Promise((resolve, reject) => {
		const reader = new FileReader();
		// Not split at the first comma: a MIME type may hold parameters, but a data URL ends in `;base64,` and the data.
		reader.onload = () => resolve(String(reader.result).replace(/^data:.*?;base64,/, ''));
		reader.onerror = () => reject(new Error('The file could not be read'));
		reader.readAsDataURL(file);
	});
}
