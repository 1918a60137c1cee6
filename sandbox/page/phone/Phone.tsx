import { useState } from 'preact/hooks';
import { Chat } from '../chat/Chat';
import { type BusinessNumber, type Conversation, conversationKey, type Person, type Typing } from '../state/snapshot';
import { ChatList } from './ChatList';
import { Owner } from './Owner';
import './Phone.css';
import { StatusBar } from './StatusBar';

/** One person's phone: an open chat, or the list of chats. `watched` is false while nobody can see it. */
export function Phone(props: {
	person: Person;
	numbers: BusinessNumber[];
	conversations: Conversation[];
	typing: Typing;
	watched: boolean;
}) {
	const { person, numbers, conversations, typing, watched } = props;
	const [openNumberId, setOpenNumberId] = useState<string | undefined>(numbers[0]?.id);
	// Only a change that the person made may move the focus; the page itself never takes it.
	const [moved, setMoved] = useState(false);
	const go = (phoneNumberId: string | undefined): void => {
		setOpenNumberId(phoneNumberId);
		setMoved(true);
	};
	const conversation = conversations.find(({ phoneNumberId }) => phoneNumberId === openNumberId);
	const business = numbers.find(({ id }) => id === openNumberId);
	return (
		<section class="phone" aria-label={`Phone of ${person.name}`} data-testid={`phone-${person.waId}`}>
			<div class="screen">
				<StatusBar />
				{conversation && business ? (
					<Chat
						key={conversationKey(conversation)}
						person={person}
						business={business}
						conversation={conversation}
						typingUntilAt={typing[conversationKey(conversation)] ?? 0}
						watched={watched}
						takeFocus={moved}
						close={() => go(undefined)}
					/>
				) : (
					<ChatList person={person} numbers={numbers} conversations={conversations} takeFocus={moved} open={go} />
				)}
			</div>
			<Owner person={person} windowOpenUntil={conversation?.windowOpenUntil} />
		</section>
	);
}
