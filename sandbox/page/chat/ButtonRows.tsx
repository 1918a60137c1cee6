import type { BubbleButton } from '../../world/bubble';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/iconPaths';
import './ButtonRows.css';
import { CodeButton } from './CodeButton';

const ICON: Record<BubbleButton['answers'], IconName> = {
	interactive: 'reply',
	button: 'reply',
	list: 'list',
	form: 'form',
	location: 'pin',
	callPermission: 'call',
	contactInfo: 'person',
	order: 'bag',
	nothing: 'call',
};

/** The buttons of a message; as on WhatsApp they can be tapped again after an answer, but not before the message has arrived. */
export function ButtonRows(props: { buttons: BubbleButton[]; arrived: boolean; tap: (index: number) => void; open?: () => void }) {
	const { buttons, arrived, tap, open } = props;
	if (buttons.length === 0) return null;
	return <div class="buttons">{buttons.map((button) => drawButton(button))}</div>;

	function drawButton(button: BubbleButton) {
		const { index, id, label, answers, opens, copies } = button;
		if (copies !== undefined) return <CodeButton key={index} id={id} label={label} code={copies} />;
		if (opens !== undefined) {
			return (
				<a key={index} data-testid={`button-${id}`} href={opens} target="_blank" rel="noopener noreferrer">
					<Icon name={opens.startsWith('tel:') ? 'call' : 'link'} />
					{label}
				</a>
			);
		}
		const opensSheet = answers === 'list' || answers === 'form';
		return (
			<button
				key={index}
				type="button"
				data-testid={`button-${id}`}
				disabled={!arrived || answers === 'nothing'}
				aria-haspopup={opensSheet ? 'dialog' : undefined}
				onClick={() => (opensSheet ? open?.() : tap(index))}
			>
				<Icon name={ICON[answers]} />
				{label}
			</button>
		);
	}
}
