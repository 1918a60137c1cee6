import { useEffect, useState } from 'preact/hooks';
import { readChat, tapButton, writeText } from '../state/controlApi';
import { type BusinessNumber, type Conversation, type Person, unreadOf } from '../state/snapshot';
import { ChatHeader } from './ChatHeader';
import { Composer } from './Composer';
import { MessageLog } from './MessageLog';
import { useTyping } from './useTyping';

// Long enough to see the second tick before it turns blue, short enough not to wait for it.
const GLANCE_MS = 700;

/** An open chat; what arrives while it is watched becomes read. */
export function Chat(props: {
	person: Person;
	business: BusinessNumber;
	conversation: Conversation;
	typingUntilAt: number;
	watched: boolean;
	takeFocus: boolean;
	close: () => void;
}) {
	const { person, business, conversation, typingUntilAt, watched, takeFocus, close } = props;
	const { phoneNumberId, waId } = conversation;
	const [problem, setProblem] = useState<string>();
	const typing = useTyping(typingUntilAt);
	const newestUnread = unreadOf(conversation).at(-1)?.id;

	const attempt = (action: Promise<void>): Promise<boolean> =>
		action.then(
			() => {
				setProblem(undefined);
				return true;
			},
			(error: unknown) => {
				setProblem(error instanceof Error ? error.message : 'The sandbox does not answer');
				return false;
			},
		);

	useEffect(() => {
		if (!watched || newestUnread === undefined) return;
		const timer = setTimeout(() => void attempt(readChat(waId, phoneNumberId)), GLANCE_MS);
		return () => clearTimeout(timer);
	}, [watched, newestUnread, waId, phoneNumberId]);

	return (
		<>
			<ChatHeader business={business} typing={typing} close={close} />
			<MessageLog
				person={person}
				business={business}
				messages={conversation.messages}
				takeFocus={takeFocus}
				tap={(messageId, index) => void attempt(tapButton(waId, messageId, index))}
			/>
			{problem !== undefined && (
				<p class="problem" role="alert">
					{problem}
				</p>
			)}
			<Composer to={business.verifiedName} send={(body) => attempt(writeText(waId, phoneNumberId, body))} />
		</>
	);
}
