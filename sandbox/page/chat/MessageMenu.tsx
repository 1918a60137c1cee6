import { useRef, useState } from 'preact/hooks';
import type { Message } from '../../world/message';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/iconPaths';
import { useDismiss } from '../controls/useDismiss';
import type { ChatActions } from '../state/chatActions';
import './MessageMenu.css';

const EMOJI = ['👍', '❤️', '😂', '😮', '😢', '🙏'];
// So high is the menu at most: above a message that is nearer to the top it would be cut off.
const MENU_PX = 230;

/** What a person can do with a message: react, answer, copy and, with their own, edit or delete for everyone. */
export function MessageMenu({ message, actions }: { message: Message; actions: ChatActions }) {
	const { id, direction, type, bubble, reactions } = message;
	const own = direction === 'inbound';
	const [open, setOpen] = useState<'above' | 'below'>();
	const root = useRef<HTMLSpanElement>(null);
	const opener = useRef<HTMLButtonElement>(null);
	const close = (): void => {
		setOpen(undefined);
		opener.current?.focus();
	};
	useDismiss(root, open !== undefined, () => setOpen(undefined));

	const toggle = (): void => {
		const top = opener.current?.getBoundingClientRect().top ?? 0;
		const ceiling = opener.current?.closest('.log')?.getBoundingClientRect().top ?? 0;
		setOpen(open ? undefined : top - ceiling < MENU_PX ? 'below' : 'above');
	};
	const choose = (action: () => void) => () => {
		close();
		action();
	};

	return (
		<span
			ref={root}
			class="message-menu"
			onKeyDown={(event) => {
				if (event.key !== 'Escape' || !open) return;
				event.stopPropagation();
				close();
			}}
		>
			<button ref={opener} type="button" class="menu-open" aria-label="React, answer, more" aria-expanded={open !== undefined} data-testid="menu-open" onClick={toggle}>
				<Icon name="smile" />
			</button>
			{open && (
				<div class={`menu menu-${open}`} role="group" aria-label="What to do with this message" data-testid="menu">
					<div class="menu-emoji">
						{EMOJI.map((emoji) => {
							const given = emoji === reactions?.inbound;
							return (
								<button
									key={emoji}
									type="button"
									aria-label={given ? `Take ${emoji} away` : `React with ${emoji}`}
									aria-pressed={given}
									data-testid={`react-${emoji}`}
									onClick={choose(() => actions.react(id, given ? '' : emoji))}
								>
									{emoji}
								</button>
							);
						})}
					</div>
					<MenuLine icon="reply" label="Reply" act={choose(() => actions.reply(message))} />
					{bubble.body !== '' && <MenuLine icon="copy" label="Copy the text" act={choose(() => void navigator.clipboard?.writeText(bubble.body))} />}
					{own && type === 'text' && <MenuLine icon="edit" label="Edit" act={choose(() => actions.edit(message))} />}
					{own && <MenuLine icon="trash" label="Delete for everyone" act={choose(() => actions.revoke(id))} />}
				</div>
			)}
		</span>
	);
}

function MenuLine({ icon, label, act }: { icon: IconName; label: string; act: () => void }) {
	return (
		<button type="button" class="menu-line" onClick={act}>
			<Icon name={icon} />
			{label}
		</button>
	);
}
