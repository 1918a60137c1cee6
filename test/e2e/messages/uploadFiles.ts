import { sampleOf } from '../../../sandbox/media/samples';
import type { SandboxRoom } from '../sandboxRoom';
import type { DrawnFiles } from './drawFiles';

/** The ids under which the business can send the files. */
export type UploadedFiles = Record<keyof DrawnFiles | 'pdf' | 'voiceNote', string>;

/** Uploads what was drawn, and a document. */
export async function uploadFiles(room: SandboxRoom, { photo, secondPhoto, sticker, film, voice }: DrawnFiles): Promise<UploadedFiles> {
	const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(182_000, 32), Buffer.from('\n%%EOF')]);
	return {
		photo: await room.upload(photo, 'image/jpeg'),
		secondPhoto: await room.upload(secondPhoto, 'image/jpeg'),
		sticker: await room.upload(sticker, 'image/webp'),
		film: await room.upload(film, 'video/mp4'),
		voice: await room.upload(voice, 'audio/mp4'),
		// A voice note must be Ogg, which Chromium plays but does not record.
		voiceNote: await room.upload(sampleOf('audio')?.bytes ?? Buffer.alloc(0), 'audio/ogg; codecs=opus'),
		pdf: await room.upload(pdf, 'application/pdf'),
	};
}
