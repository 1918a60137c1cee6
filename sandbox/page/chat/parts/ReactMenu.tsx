import { useRef, useState } from 'preact/hooks';
import { Icon } from '../../phone/Icon';

const EMOJI = ['👍', '❤️', '😂', '😮', '🙏'];

/** Puts an emoji on a message; the same one again takes it away. */
export function ReactMenu({ current, react }: { current: string | undefined; react: (emoji: string) => void }) {
	const [open, setOpen] = useState(false);
	const opener = useRef<HTMLButtonElement>(null);
	const close = (): void => {
		setOpen(false);
		opener.current?.focus();
	};
	return (
		<span
			class="react"
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || !open) return;
				event.stopPropagation();
				close();
			}}
		>
			<button ref={opener} type="button" class="react-open" aria-label="React" aria-expanded={open} data-testid="react-open" onClick={() => setOpen(!open)}>
				<Icon name="smile" />
			</button>
			{open && (
				<span class="react-choice" role="group" aria-label="Reactions">
					{EMOJI.map((emoji) => (
						<button
							key={emoji}
							type="button"
							aria-pressed={emoji === current}
							data-testid={`react-${emoji}`}
							onClick={() => {
								react(emoji === current ? '' : emoji);
								close();
							}}
						>
							{emoji}
						</button>
					))}
				</span>
			)}
		</span>
	);
}
