import './TypingBubble.css';

/** Three dots where the next message will stand; the header says it in words. */
export function TypingBubble() {
	return (
		<div class="row row-theirs row-first" aria-hidden="true" data-testid="typing">
			<div class="bubble typing-bubble">
				<span />
				<span />
				<span />
			</div>
		</div>
	);
}
