import { useLayoutEffect, useRef } from 'preact/hooks';
import type { BubbleMedia } from '../../world/bubble';
import { Icon } from '../controls/Icon';
import { useFocusBack } from '../controls/useFocusBack';
import { mediaUrl } from './mediaUrl';
import './PictureView.css';

/** A picture on the whole screen of a phone; a click or Escape closes it. */
export function PictureView({ media, close }: { media: BubbleMedia; close: () => void }) {
	const dialog = useRef<HTMLDialogElement>(null);
	useFocusBack();
	useLayoutEffect(() => dialog.current?.show(), []);
	return (
		<dialog ref={dialog} class="picture-view" aria-label={media.fileName ?? 'Photo'} data-testid="picture-view" onClick={close} onKeyDown={(event) => event.key === 'Escape' && close()}>
			<button type="button" class="round-button" aria-label="Close the picture" autofocus onClick={close}>
				<Icon name="close" />
			</button>
			<img src={mediaUrl(media)} alt={media.fileName ?? 'Photo'} />
		</dialog>
	);
}
