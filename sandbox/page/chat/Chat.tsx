import { useState } from 'preact/hooks';
import type { BubbleMedia } from '../../world/bubble';
import { send } from '../api/personApi';
import { Composer } from '../compose/Composer';
import type { Intent } from '../compose/intent';
import { type Question, QuestionSheet } from '../compose/QuestionSheet';
import { PictureView } from '../media/PictureView';
import { MessageSheet } from '../sheet/MessageSheet';
import { type BusinessNumber, type Conversation, type Person } from '../state/snapshot';
import './Chat.css';
import { ChatHeader } from './ChatHeader';
import { MessageLog } from './MessageLog';
import { useAttempt } from './useAttempt';
import { useChatActions } from './useChatActions';
import { useReadWhileWatched } from './useReadWhileWatched';
import { useTyping } from './useTyping';

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
	const { messages } = conversation;
	const [intent, setIntent] = useState<Intent>({ kind: 'write' });
	const [sheetOf, setSheetOf] = useState<string>();
	const [question, setQuestion] = useState<Question>();
	const [picture, setPicture] = useState<BubbleMedia>();
	const { problem, attempt } = useAttempt();
	const typing = useTyping(typingUntilAt);
	const actions = useChatActions({ address: conversation, attempt, setIntent, openSheet: setSheetOf, look: setPicture });
	useReadWhileWatched(conversation, watched, attempt);
	const sheetMessage = messages.find(({ id }) => id === sheetOf);

	return (
		<>
			<div class="chat" inert={sheetMessage !== undefined || question !== undefined || picture !== undefined}>
				<ChatHeader business={business} typing={typing} close={close} />
				<MessageLog person={person} business={business} messages={messages} typing={typing} takeFocus={takeFocus} actions={actions} />
				{problem !== undefined && (
					<p class="problem" role="alert">
						{problem}
					</p>
				)}
				<Composer address={conversation} business={business} intent={intent} setIntent={setIntent} attempt={attempt} ask={setQuestion} />
			</div>
			{sheetMessage && <MessageSheet key={sheetOf} message={sheetMessage} actions={actions} close={() => setSheetOf(undefined)} />}
			{question && <QuestionSheet question={question} send={(content) => void attempt(send(conversation, content))} close={() => setQuestion(undefined)} />}
			{picture && <PictureView media={picture} close={() => setPicture(undefined)} />}
		</>
	);
}
