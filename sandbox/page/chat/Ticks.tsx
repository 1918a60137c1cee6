import type { Message, MessageStatus } from '../../world/message';
import { Icon, type IconName } from '../phone/Icon';

const TICK: Record<MessageStatus, { icon: IconName; word: string }> = {
	accepted: { icon: 'waiting', word: 'Accepted' },
	sent: { icon: 'one', word: 'Sent' },
	delivered: { icon: 'two', word: 'Delivered' },
	read: { icon: 'two', word: 'Read' },
	played: { icon: 'two', word: 'Played' },
	failed: { icon: 'failed', word: 'Failed' },
};

/** The ticks inside a person's own bubble. */
export function OwnTicks({ status }: { status: MessageStatus }) {
	return (
		<span class={`ticks ticks-${status}`}>
			<Icon name={TICK[status].icon} />
			<span class="unseen">{TICK[status].word}</span>
		</span>
	);
}

/** The business's view of its message, below the bubble: no phone shows this, but who builds wants to see it. */
export function Receipt({ message: { status, failure } }: { message: Message }) {
	return (
		<p class={`receipt ticks-${status}`}>
			<Icon name={TICK[status].icon} />
			{failure ? (
				<span>
					Failed with {failure.code}: {failure.details}
				</span>
			) : (
				TICK[status].word
			)}
		</p>
	);
}
