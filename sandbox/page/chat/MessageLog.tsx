import { Fragment } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../world/message';
import type { ChatActions } from '../state/chatActions';
import { SandboxTimeContext, sandboxNow } from '../state/sandboxTime';
import { type BusinessNumber, isShown, type Person } from '../state/snapshot';
import { showDay } from '../text/showTime';
import { EarlierMessages } from './EarlierMessages';
import { EmptyChat } from './EmptyChat';
import './MessageLog.css';
import { MessageRow } from './MessageRow';
import { TypingBubble } from './TypingBubble';
import { useEnd } from './useEnd';

// A chat may hold a thousand messages; more than these at once only make it slow.
const SHOWN_AT_ONCE = 120;

/** The messages of a chat, oldest first, kept at the newest one unless somebody has scrolled up. */
export function MessageLog(props: {
	person: Person;
	business: BusinessNumber;
	messages: Message[];
	typing: boolean;
	takeFocus: boolean;
	actions: ChatActions;
}) {
	const { person, business, messages, typing, takeFocus, actions } = props;
	const log = useRef<HTMLDivElement>(null);
	const now = sandboxNow(useContext(SandboxTimeContext));
	const [limit, setLimit] = useState(SHOWN_AT_ONCE);
	const all = messages.filter(isShown);
	const shown = all.slice(-limit);
	useEnd(log, messages, typing);

	useEffect(() => {
		if (takeFocus) log.current?.focus();
	}, [takeFocus]);

	return (
		<div class="log-wall">
			<div class="log" ref={log} role="log" aria-live="polite" aria-label={`Messages with ${business.verifiedName}`} tabIndex={0}>
				{shown.length === 0 && <EmptyChat person={person} business={business} />}
				<EarlierMessages count={all.length - shown.length} show={() => setLimit(limit + SHOWN_AT_ONCE)} />
				{shown.map((message, index) => {
					const before = shown[index - 1];
					const day = showDay(message.sentAt, now);
					const newDay = !before || showDay(before.sentAt, now) !== day;
					return (
						<Fragment key={message.id}>
							{newDay && <p class="day">{day}</p>}
							<MessageRow
								message={message}
								quoted={messages.find(({ id }) => id === message.quotedId)}
								nameOf={(direction) => (direction === 'outbound' ? business.verifiedName : 'You')}
								first={newDay || before?.direction !== message.direction}
								actions={actions}
							/>
						</Fragment>
					);
				})}
				{typing && <TypingBubble />}
			</div>
		</div>
	);
}
