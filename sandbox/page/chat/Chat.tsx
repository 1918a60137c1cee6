import { useEffect, useState } from 'preact/hooks';
import { MessageSheet } from '../sheet/MessageSheet';
import type { ChatActions } from '../state/chatActions';
import { chooseRow, fillForm, playVoice, react, readChat, sendFile, tapButton, writeText } from '../state/controlApi';
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
	const [sheetOf, setSheetOf] = useState<string>();
	const typing = useTyping(typingUntilAt);
	const newestUnread = unreadOf(conversation).at(-1)?.id;
	const sheetMessage = conversation.messages.find(({ id }) => id === sheetOf);

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
	const actions: ChatActions = {
		tap: (messageId, index) => void attempt(tapButton(waId, messageId, index)),
		choose: (messageId, rowId) => attempt(chooseRow(waId, messageId, rowId)),
		fillIn: (messageId, values) => attempt(fillForm(waId, messageId, values)),
		play: (messageId) => void attempt(playVoice(waId, messageId)),
		react: (messageId, emoji) => void attempt(react(waId, phoneNumberId, messageId, emoji)),
	};

	useEffect(() => {
		if (!watched || newestUnread === undefined) return;
		const timer = setTimeout(() => void attempt(readChat(waId, phoneNumberId)), GLANCE_MS);
		return () => clearTimeout(timer);
	}, [watched, newestUnread, waId, phoneNumberId]);

	return (
		<>
			<div class="chat" inert={sheetMessage !== undefined}>
				<ChatHeader business={business} typing={typing} close={close} />
				<MessageLog person={person} business={business} messages={conversation.messages} takeFocus={takeFocus} actions={actions} openSheet={setSheetOf} />
				{problem !== undefined && (
					<p class="problem" role="alert">
						{problem}
					</p>
				)}
				<Composer
					to={business.verifiedName}
					send={(body) => attempt(writeText(waId, phoneNumberId, body))}
					attach={(file) => void attempt(sendFile(waId, phoneNumberId, file))}
				/>
			</div>
			{sheetMessage && <MessageSheet key={sheetOf} message={sheetMessage} actions={actions} close={() => setSheetOf(undefined)} />}
		</>
	);
}
