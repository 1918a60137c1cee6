import { useState } from 'preact/hooks';
import type { BubbleMedia } from '../../world/bubble';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/iconPaths';
import { mediaUrl } from './mediaUrl';
import './Picture.css';

const FRAME: Record<'image' | 'video' | 'gif' | 'sticker', { icon: IconName; word: string }> = {
	image: { icon: 'image', word: 'Photo' },
	video: { icon: 'video', word: 'Video' },
	gif: { icon: 'video', word: 'GIF' },
	sticker: { icon: 'sticker', word: 'Sticker' },
};

/** A picture or a film, or a frame with its name where it cannot be shown. */
export function Picture({ media, look }: { media: BubbleMedia; look: (media: BubbleMedia) => void }) {
	const [broken, setBroken] = useState(false);
	const { kind, fileName } = media;
	const source = mediaUrl(media);
	const { icon, word } = FRAME[kind as keyof typeof FRAME];
	const label = fileName ? `${word}: ${fileName}` : word;
	const failed = (): void => setBroken(true);
	if (source === undefined || broken) {
		return (
			<div class={`frame frame-${kind}`} role="img" aria-label={label} data-testid="media-frame">
				<Icon name={icon} />
				<span aria-hidden="true">{nameOf(media) ?? word}</span>
			</div>
		);
	}
	if (kind === 'video') return <video class="picture" src={source} controls preload="metadata" aria-label={label} onError={failed} data-testid="media-video" />;
	if (kind === 'gif') return <video class="picture" src={source} autoplay loop muted playsInline aria-label={label} onError={failed} data-testid="media-video" />;
	if (kind === 'sticker') return <img class="sticker" src={source} alt={label} onError={failed} data-testid="media-image" />;
	return (
		<button type="button" class="picture-button" aria-label={`${label}: show it large`} onClick={() => look(media)}>
			<img class="picture" src={source} alt="" onError={failed} data-testid="media-image" />
		</button>
	);
}

/** What stands in the place of a picture: for a file on another site, which the page does not load, where it lies. */
function nameOf({ fileName, link }: BubbleMedia): string | undefined {
	if (link === undefined) return fileName;
	const { host, pathname } = new URL(link);
	return `${host}${pathname}`;
}
