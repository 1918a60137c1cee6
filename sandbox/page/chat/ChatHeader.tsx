import { Avatar } from '../controls/Avatar';
import { Icon } from '../controls/Icon';
import type { BusinessNumber } from '../state/snapshot';
import './ChatHeader.css';

/** Who the chat is with, the way back to the list of chats, and the way to its settings. */
export function ChatHeader(props: { business: BusinessNumber; typing: boolean; close: () => void; openSettings: () => void }) {
	const { business, typing, close, openSettings } = props;
	return (
		<header class="chat-header">
			<button type="button" class="round-button" onClick={close} aria-label="Close the chat" data-testid="chat-close">
				<Icon name="back" />
			</button>
			<Avatar name={business.verifiedName} of="business" />
			<div class="chat-with">
				<h2>
					<span>{business.verifiedName}</span>
					<Icon name="verified" />
				</h2>
				<p aria-live="polite" class={typing ? 'chat-typing' : ''}>
					{typing ? 'typing …' : 'Business account'}
				</p>
			</div>
			<button type="button" class="round-button" onClick={openSettings} aria-label="Chat settings" aria-haspopup="dialog" data-testid="chat-settings">
				<Icon name="more" />
			</button>
		</header>
	);
}
