import { useEffect, useRef } from 'preact/hooks';
import { Avatar } from '../controls/Avatar';
import { Icon } from '../controls/Icon';
import { UnreadBadge } from '../controls/UnreadBadge';
import { type BusinessNumber, type Conversation, isShown, type Person, unreadOf } from '../state/snapshot';
import { plainText } from '../text/plainText';
import { showTime } from '../text/showTime';
import { summaryOf } from '../text/summaryOf';
import './ChatList.css';

/** The chats of a phone whose chat is closed: here messages arrive without being read. */
export function ChatList(props: {
	person: Person;
	numbers: BusinessNumber[];
	conversations: Conversation[];
	takeFocus: boolean;
	open: (phoneNumberId: string) => void;
}) {
	const { person, numbers, conversations, takeFocus, open } = props;
	const list = useRef<HTMLUListElement>(null);

	useEffect(() => {
		if (takeFocus) list.current?.querySelector('button')?.focus();
	}, [takeFocus]);

	return (
		<>
			<header class="list-header">
				<h2>Chats</h2>
				<p>{person.name}</p>
			</header>
			<ul class="chat-list" ref={list}>
				{numbers.map(({ id, verifiedName }) => {
					const conversation = conversations.find(({ phoneNumberId }) => phoneNumberId === id);
					const last = conversation?.messages.filter((message) => isShown(message) && message.status !== 'failed').at(-1);
					const unread = conversation ? unreadOf(conversation).length : 0;
					return (
						<li key={id}>
							<button type="button" class={unread > 0 ? 'chat-unread' : ''} onClick={() => open(id)} data-testid={`chat-${id}`}>
								<Avatar name={verifiedName} of="business" />
								<span class="chat-name">
									{verifiedName} <Icon name="verified" />
								</span>
								<span class="chat-time">{last && showTime(last.sentAt)}</span>
								<span class="chat-last">{last ? plainText(summaryOf(last)) : 'No messages yet'}</span>
								<UnreadBadge count={unread} />
							</button>
						</li>
					);
				})}
			</ul>
		</>
	);
}
