import type { BubbleMedia } from '../../world/bubble';
import { DocumentCard } from './DocumentCard';
import { Picture } from './Picture';
import { Sound } from './Sound';

/** The file of a bubble, as its kind asks for. `look` opens a picture on the whole screen, `play` tells that a sound has started. */
export function Media({ media, look, play }: { media: BubbleMedia; look: (media: BubbleMedia) => void; play?: () => void }) {
	if (media.kind === 'document') return <DocumentCard media={media} />;
	if (media.kind === 'audio') return <Sound media={media} play={play} />;
	return <Picture media={media} look={look} />;
}
