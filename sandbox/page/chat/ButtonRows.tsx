import { useState } from 'preact/hooks';
import type { BubbleButton } from '../../world/bubble';
import { Icon, type IconName } from '../phone/Icon';

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
		if (copies !== undefined) return <CopyButton key={index} button={button} />;
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

/** A button that puts a code on the clipboard. */
function CopyButton({ button: { id, label, copies = '' } }: { button: BubbleButton }) {
	const [copied, setCopied] = useState(false);
	const copy = (): void => {
		navigator.clipboard.writeText(copies).then(
			() => setCopied(true),
			() => setCopied(false),
		);
	};
	return (
		<button type="button" data-testid={`button-${id}`} data-code={copies} onClick={copy}>
			<Icon name="copy" />
			<span aria-live="polite">{copied ? `Copied ${copies}` : label}</span>
		</button>
	);
}
