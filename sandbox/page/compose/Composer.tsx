import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type ChatAddress, type Content, editText, send } from '../api/personApi';
import type { Attempt } from '../chat/useAttempt';
import { Icon } from '../controls/Icon';
import type { BusinessNumber } from '../state/snapshot';
import { AttachMenu } from './AttachMenu';
import './Composer.css';
import type { Intent } from './intent';
import { IntentBar } from './IntentBar';
import type { Question } from './QuestionSheet';
import { VoiceButton } from './VoiceButton';

/** Where the person writes; Enter sends, Shift+Enter starts a new line. What could not be sent stays in place. */
export function Composer(props: {
	address: ChatAddress;
	business: BusinessNumber;
	intent: Intent;
	setIntent: (intent: Intent) => void;
	attempt: Attempt;
	ask: (question: Question) => void;
}) {
	const { address, business, intent, setIntent, attempt, ask } = props;
	const [text, setText] = useState('');
	const input = useRef<HTMLTextAreaElement>(null);
	const body = text.trim();
	const quotedId = intent.kind === 'reply' ? intent.message.id : undefined;

	// Before anything can be typed into it.
	useLayoutEffect(() => {
		if (intent.kind === 'edit') setText(intent.message.bubble.body);
		if (intent.kind !== 'write') input.current?.focus();
	}, [intent]);

	const stop = (): void => {
		if (intent.kind === 'edit') setText('');
		setIntent({ kind: 'write' });
		input.current?.focus();
	};
	const submit = async (event?: TargetedEvent<HTMLFormElement>): Promise<void> => {
		event?.preventDefault();
		if (body === '') return;
		setText('');
		setIntent({ kind: 'write' });
		const sent = await attempt(
			intent.kind === 'edit' ? editText(address.waId, intent.message.id, body) : send(address, { type: 'text', text: { body } }, quotedId),
		);
		if (!sent) {
			setText((typed) => (typed === '' ? text : typed));
			setIntent(intent);
		}
		input.current?.focus();
	};
	const onKeyDown = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
		if (event.key === 'Escape' && intent.kind !== 'write') stop();
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		void submit();
	};
	const sendContent = async (content: Promise<Content> | Content): Promise<void> => {
		const ready = Promise.resolve(content).then((given) => send(address, given, quotedId));
		if (await attempt(ready)) setIntent({ kind: 'write' });
	};

	return (
		<div class="composer">
			{intent.kind !== 'write' && <IntentBar intent={intent} businessName={business.verifiedName} stop={stop} />}
			<form class="composer-line" onSubmit={(event) => void submit(event)}>
				{intent.kind !== 'edit' && <AttachMenu send={(content) => void sendContent(content)} ask={ask} />}
				<textarea
					ref={input}
					rows={1}
					value={text}
					placeholder="Message"
					aria-label={`Message to ${business.verifiedName}`}
					data-testid="reply-input"
					onInput={(event) => setText(event.currentTarget.value)}
					onKeyDown={onKeyDown}
				/>
				{body === '' && intent.kind !== 'edit' ? (
					<VoiceButton send={(content) => void sendContent(content)} />
				) : (
					<button type="submit" class="composer-send" aria-label={intent.kind === 'edit' ? 'Save the change' : 'Send'} data-testid="reply-send">
						<Icon name={intent.kind === 'edit' ? 'check' : 'send'} />
					</button>
				)}
			</form>
		</div>
	);
}
