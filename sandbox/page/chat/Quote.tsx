import type { Message } from '../../world/message';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/iconPaths';
import { mediaUrl } from '../media/mediaUrl';
import { FormattedText } from '../text/FormattedText';
import { summaryOf } from '../text/summaryOf';
import './Quote.css';

const MEDIA_ICON = { image: 'image', video: 'video', gif: 'video', audio: 'voice', document: 'document', sticker: 'sticker' } as const;

/** The message that an answer refers to, in short. */
export function Quote({ name, message }: { name: string; message: Message }) {
	const { bubble, direction, revokedAt } = message;
	const icon = revokedAt === undefined ? iconOf(message) : 'block';
	const thumbnail = bubble.media?.kind === 'image' || bubble.media?.kind === 'sticker' ? mediaUrl(bubble.media) : undefined;
	return (
		<blockquote class={`quote ${direction === 'inbound' ? 'quote-own' : ''}`}>
			<div class="quote-words">
				<cite>{name}</cite>
				<p>
					{icon && <Icon name={icon} />} <FormattedText text={summaryOf(message)} />
				</p>
			</div>
			{thumbnail !== undefined && <img src={thumbnail} alt="" />}
		</blockquote>
	);
}

function iconOf({ bubble }: Message): IconName | undefined {
	if (bubble.media) return MEDIA_ICON[bubble.media.kind];
	if (bubble.location) return 'pin';
	return bubble.contacts ? 'person' : undefined;
}
