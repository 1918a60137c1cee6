import type { Emulator } from '../emulator';
import type { StoredMedia } from '../world/storedMedia';
import type { ReceivedFile } from './receiveFile';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Meta: an uploaded file lives 30 days; since 9 Oct 2025 one that came by webhook lives 7. */
const LIFE_MS = { uploaded: 30 * DAY_MS, inbound: 7 * DAY_MS };

/** Gives a file on disk its media id. */
export function addMedia(
	{ clock, ids, world }: Emulator,
	file: ReceivedFile,
	{ phoneNumberId, mimeType, origin }: { phoneNumberId: string; mimeType: string; origin: keyof typeof LIFE_MS },
): StoredMedia {
	const { path, size, sha256, animated } = file;
	const media: StoredMedia = {
		// Never a zero in front: some clients read ids as numbers.
		id: `4${ids.digits(14)}`,
		phoneNumberId,
		mimeType,
		sha256,
		size,
		path,
		animated,
		expiresAt: clock.now() + LIFE_MS[origin],
	};
	world.media.set(media.id, media);
	return media;
}
