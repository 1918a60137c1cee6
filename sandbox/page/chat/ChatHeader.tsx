import { Avatar } from '../phone/Avatar';
import { Icon } from '../phone/Icon';
import type { BusinessNumber } from '../state/snapshot';

/** Who the chat is with, and the way back to the list of chats. */
export function ChatHeader({ business, typing, close }: { business: BusinessNumber; typing: boolean; close: () => void }) {
	return (
		<header class="chat-header">
			<button type="button" class="back" onClick={close} aria-label="Close the chat" data-testid="chat-close">
				<Icon name="back" />
			</button>
			<Avatar name={business.verifiedName} of="business" />
			<div class="chat-with">
				<h2>{business.verifiedName}</h2>
				<p aria-live="polite">{typing ? 'typing …' : 'Business account'}</p>
			</div>
		</header>
	);
}
