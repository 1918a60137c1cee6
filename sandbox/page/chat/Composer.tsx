import type { TargetedEvent, TargetedKeyboardEvent } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Icon } from '../phone/Icon';

/** Where the person types; Enter sends, Shift+Enter starts a new line. What could not be sent stays in place. */
export function Composer({ to, send, attach }: { to: string; send: (body: string) => Promise<boolean>; attach: (file: File) => void }) {
	const [text, setText] = useState('');
	const input = useRef<HTMLTextAreaElement>(null);
	const body = text.trim();

	const submit = async (event?: TargetedEvent<HTMLFormElement>): Promise<void> => {
		event?.preventDefault();
		if (body === '') return;
		setText('');
		if (!(await send(body))) setText((typed) => (typed === '' ? text : typed));
		input.current?.focus();
	};
	const submitOnEnter = (event: TargetedKeyboardEvent<HTMLTextAreaElement>): void => {
		if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
		event.preventDefault();
		void submit();
	};

	return (
		<form class="composer" onSubmit={(event) => void submit(event)}>
			<label class="attach">
				<Icon name="attach" />
				<span class="unseen">Send a photo or a file</span>
				<input
					type="file"
					data-testid="attach"
					onChange={(event) => {
						const [file] = event.currentTarget.files ?? [];
						if (file) attach(file);
						event.currentTarget.value = '';
					}}
				/>
			</label>
			<textarea
				ref={input}
				rows={1}
				value={text}
				placeholder="Message"
				aria-label={`Message to ${to}`}
				data-testid="reply-input"
				onInput={(event) => setText(event.currentTarget.value)}
				onKeyDown={submitOnEnter}
			/>
			<button type="submit" aria-label="Send" aria-disabled={body === ''} data-testid="reply-send">
				<Icon name="send" />
			</button>
		</form>
	);
}
