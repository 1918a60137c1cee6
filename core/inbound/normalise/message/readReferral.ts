import type { Referral } from '../../events';
import { id, part, text } from '../wireParts';

const referral = part({
	source_type: text,
	source_id: id,
	source_url: text,
	headline: text,
	body: text,
	media_type: text,
	image_url: text,
	video_url: text,
	ctwa_clid: text,
	welcome_message: part({ text }),
});

/** The advertisement or post that a message came from. Source: Meta, messages webhook, referral. */
export function readReferral(value: unknown): Referral | undefined {
	const read = referral.parse(value);
	return (
		read && {
			sourceType: read.source_type,
			sourceId: read.source_id,
			sourceUrl: read.source_url,
			headline: read.headline,
			text: read.body,
			mediaType: read.media_type,
			mediaUrl: read.image_url ?? read.video_url,
			clickId: read.ctwa_clid,
			welcomeText: read.welcome_message?.text,
		}
	);
}
