import type { MessageStatus } from '../../world/message';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/iconPaths';
import './Ticks.css';

const TICK: Record<MessageStatus, { icon: IconName; word: string }> = {
	accepted: { icon: 'waiting', word: 'Accepted' },
	sent: { icon: 'one', word: 'Sent' },
	delivered: { icon: 'two', word: 'Delivered' },
	read: { icon: 'two', word: 'Read' },
	played: { icon: 'two', word: 'Played' },
	failed: { icon: 'failed', word: 'Failed' },
};

/** How far a message has come, as a mark; `worded` also shows the word. */
export function Ticks({ status, worded = false }: { status: MessageStatus; worded?: boolean }) {
	const { icon, word } = TICK[status];
	return (
		<span class={`ticks ticks-${status}`}>
			<Icon name={icon} />
			<span class={worded ? '' : 'unseen'}>{word}</span>
		</span>
	);
}
