import { useState } from 'preact/hooks';
import type { BubbleMedia } from '../../../world/bubble';
import { Icon, type IconName } from '../../phone/Icon';
import { showSize } from '../../text/showSize';
import { mediaUrl } from './mediaUrl';

/** The file of a bubble, as its kind asks for. */
export function Media({ media, play }: { media: BubbleMedia; play?: () => void }) {
	const { kind } = media;
	if (kind === 'document') return <Document media={media} />;
	if (kind === 'audio') return <Sound media={media} play={play} />;
	return <Picture media={media} />;
}

const FRAME: Record<'image' | 'video' | 'gif' | 'sticker', { icon: IconName; word: string }> = {
	image: { icon: 'image', word: 'Photo' },
	video: { icon: 'play', word: 'Video' },
	gif: { icon: 'play', word: 'GIF' },
	sticker: { icon: 'sticker', word: 'Sticker' },
};

/** A picture or a film, or a frame with its name where it cannot be shown. */
function Picture({ media }: { media: BubbleMedia }) {
	const [broken, setBroken] = useState(false);
	const { kind, fileName } = media;
	const source = mediaUrl(media);
	const { icon, word } = FRAME[kind as keyof typeof FRAME];
	const label = fileName ? `${word}: ${fileName}` : word;
	if (source === undefined || broken) {
		return (
			<div class={`frame frame-${kind}`} role="img" aria-label={label} data-testid="media-frame">
				<Icon name={icon} />
				<span aria-hidden="true">{fileName || word}</span>
			</div>
		);
	}
	const failed = (): void => setBroken(true);
	if (kind === 'video') return <video class="picture" src={source} controls preload="metadata" aria-label={label} onError={failed} data-testid="media-video" />;
	if (kind === 'gif') return <video class="picture" src={source} autoplay loop muted aria-label={label} onError={failed} data-testid="media-video" />;
	return <img class={kind === 'sticker' ? 'sticker' : 'picture'} src={source} alt={label} onError={failed} data-testid="media-image" />;
}

function Document({ media }: { media: BubbleMedia }) {
	const { fileName, mimeType, size, link } = media;
	const name = fileName || 'Document';
	const ending = (/\.([A-Za-z0-9]{1,4})$/.exec(name)?.[1] ?? mimeType?.split('/')[1]?.slice(0, 4) ?? 'file').toUpperCase();
	return (
		<a class="file" href={mediaUrl(media) ?? link} target="_blank" rel="noopener noreferrer" download={media.mediaId === undefined ? undefined : name} data-testid="media-document">
			<span class="file-ending" aria-hidden="true">
				{ending}
			</span>
			<span class="file-name">{name}</span>
			<span class="file-size">{[ending, size === undefined ? undefined : showSize(size)].filter(Boolean).join(' · ')}</span>
		</a>
	);
}

function Sound({ media, play }: { media: BubbleMedia; play?: () => void }) {
	const { voice, fileName, link } = media;
	const source = mediaUrl(media);
	const label = voice ? 'Voice message' : 'Audio';
	return (
		<div class="sound" data-testid="media-audio">
			<span class={`sound-mark ${voice ? 'sound-voice' : ''}`}>
				<Icon name={voice ? 'voice' : 'sound'} />
			</span>
			{source === undefined ? (
				<a href={link} target="_blank" rel="noopener noreferrer">
					{fileName || label}
				</a>
			) : (
				<audio src={source} controls preload="none" aria-label={label} onPlay={play} />
			)}
		</div>
	);
}
