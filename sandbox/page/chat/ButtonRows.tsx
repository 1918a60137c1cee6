import type { BubbleButton } from '../../world/message';
import { Icon } from '../phone/Icon';

/** The buttons of a message; as on WhatsApp they can be tapped again after an answer, but not before the message has arrived. */
export function ButtonRows(props: { buttons: BubbleButton[]; arrived: boolean; tap: (index: number) => void }) {
	const { buttons, arrived, tap } = props;
	if (buttons.length === 0) return null;
	return (
		<div class="buttons">
			{buttons.map(({ index, id, label, answers, opens }) =>
				answers === 'nothing' ? (
					<a key={index} data-testid={`button-${id}`} href={opens} target="_blank" rel="noopener noreferrer">
						<Icon name={opens?.startsWith('tel:') ? 'call' : 'link'} />
						{label}
					</a>
				) : (
					<button key={index} type="button" data-testid={`button-${id}`} disabled={!arrived} onClick={() => tap(index)}>
						<Icon name="reply" />
						{label}
					</button>
				),
			)}
		</div>
	);
}
