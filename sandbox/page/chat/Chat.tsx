import { useState } from 'preact/hooks';
import type { BubbleMedia } from '../../world/bubble';
import { send } from '../api/personApi';
import { BlockedBar } from '../compose/BlockedBar';
import { Composer } from '../compose/Composer';
import type { Intent } from '../compose/intent';
import { type Question, QuestionSheet } from '../compose/QuestionSheet';
import { PictureView } from '../media/PictureView';
import { SettingsSheet } from '../phone/SettingsSheet';
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
	const [settings, setSettings] = useState(false);
	const { problem, attempt } = useAttempt();
	const typing = useTyping(typingUntilAt);
	const actions = useChatActions({ address: conversation, attempt, setIntent, openSheet: setSheetOf, look: setPicture });
	useReadWhileWatched(conversation, watched, attempt);
	const blocked = person.blocks.includes(business.id);
	const sheetMessage = messages.find(({ id }) => id === sheetOf);

	const covered = sheetMessage !== undefined || question !== undefined || picture !== undefined || settings;

	return (
		<>
			<div class="chat" inert={covered}>
				<ChatHeader business={business} typing={typing} close={close} openSettings={() => setSettings(true)} />
				<MessageLog person={person} business={business} messages={messages} typing={typing} takeFocus={takeFocus} actions={actions} />
				{problem !== undefined && (
					<p class="problem" role="alert">
						{problem}
					</p>
				)}
				{blocked ? (
					<BlockedBar address={conversation} name={business.verifiedName} attempt={attempt} />
				) : (
					<Composer address={conversation} business={business} intent={intent} setIntent={setIntent} attempt={attempt} ask={setQuestion} />
				)}
			</div>
			{sheetMessage && <MessageSheet key={sheetOf} message={sheetMessage} actions={actions} close={() => setSheetOf(undefined)} />}
			{question && <QuestionSheet question={question} send={(content) => void attempt(send(conversation, content))} close={() => setQuestion(undefined)} />}
			{settings && <SettingsSheet person={person} business={business} address={conversation} attempt={attempt} close={() => setSettings(false)} />}
			{picture && <PictureView media={picture} close={() => setPicture(undefined)} />}
		</>
	);
}
