import type { BubbleMedia } from '../../world/bubble';
import { Icon } from '../controls/Icon';
import { showSize } from '../text/showSize';
import './DocumentCard.css';
import { mediaUrl } from './mediaUrl';

/** A document as a card, with its ending, its name and its size; a click saves it. */
export function DocumentCard({ media }: { media: BubbleMedia }) {
	const { fileName, mimeType, size, link } = media;
	const name = fileName || 'Document';
	const ending = (/\.([A-Za-z0-9]{1,4})$/.exec(name)?.[1] ?? mimeType?.split('/')[1]?.slice(0, 4) ?? 'file').toUpperCase();
	const facts = [ending, size === undefined ? undefined : showSize(size)].filter(Boolean).join(' · ');
	return (
		<a class="file" href={mediaUrl(media) ?? link} target="_blank" rel="noopener noreferrer" download={media.mediaId === undefined ? undefined : name} data-testid="media-document">
			<span class={`file-ending file-${colourOf(ending)}`} aria-hidden="true">
				{ending}
			</span>
			<span class="file-words">
				<span class="file-name">{name}</span>
				<span class="file-size">{facts}</span>
			</span>
			<Icon name="download" />
		</a>
	);
}

function colourOf(ending: string): 'red' | 'blue' | 'green' | 'orange' | 'grey' {
	if (ending === 'PDF') return 'red';
	if (/^DOC/.test(ending)) return 'blue';
	if (/^(XLS|CSV)/.test(ending)) return 'green';
	return /^PPT/.test(ending) ? 'orange' : 'grey';
}
