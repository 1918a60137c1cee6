import { useEffect, useRef } from 'preact/hooks';
import { type BusinessNumber, type Conversation, isShown, unreadOf } from '../state/snapshot';
import { showTime } from '../text/showTime';
import { summaryOf } from '../text/summaryOf';
import { Avatar } from './Avatar';
import { UnreadBadge } from './UnreadBadge';

/** The chats of a phone whose chat is closed: here messages arrive without being read. */
export function ChatList(props: {
	numbers: BusinessNumber[];
	conversations: Conversation[];
	takeFocus: boolean;
	open: (phoneNumberId: string) => void;
}) {
	const { numbers, conversations, takeFocus, open } = props;
	const list = useRef<HTMLUListElement>(null);

	useEffect(() => {
		if (takeFocus) list.current?.querySelector('button')?.focus();
	}, [takeFocus]);

	return (
		<>
			<header class="list-header">
				<h2>Chats</h2>
			</header>
			<ul class="chat-list" ref={list}>
				{numbers.map(({ id, verifiedName }) => {
					const conversation = conversations.find(({ phoneNumberId }) => phoneNumberId === id);
					const last = conversation?.messages.filter((message) => isShown(message) && message.status !== 'failed').at(-1);
					return (
						<li key={id}>
							<button type="button" onClick={() => open(id)} data-testid={`chat-${id}`}>
								<Avatar name={verifiedName} of="business" />
								<span class="chat-name">{verifiedName}</span>
								<span class="chat-time">{last && showTime(last.sentAt)}</span>
								<span class="chat-last">{last ? summaryOf(last.bubble) : 'No messages yet'}</span>
								<UnreadBadge count={conversation ? unreadOf(conversation).length : 0} />
							</button>
						</li>
					);
				})}
			</ul>
		</>
	);
}
