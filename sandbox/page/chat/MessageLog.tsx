import { Fragment } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Message } from '../../world/message';
import type { ChatActions } from '../state/chatActions';
import { type BusinessNumber, isShown, type Person } from '../state/snapshot';
import { showDay } from '../text/showTime';
import { EmptyChat } from './EmptyChat';
import { MessageRow } from './MessageRow';
import { useEnd } from './useEnd';

/** The messages of a chat, oldest first, kept at the newest one unless somebody has scrolled up. */
export function MessageLog(props: {
	person: Person;
	business: BusinessNumber;
	messages: Message[];
	takeFocus: boolean;
	actions: ChatActions;
	openSheet: (messageId: string) => void;
}) {
	const { person, business, messages, takeFocus, actions, openSheet } = props;
	const log = useRef<HTMLDivElement>(null);
	const shown = messages.filter(isShown);
	useEnd(log, messages);

	useEffect(() => {
		if (takeFocus) log.current?.focus();
	}, [takeFocus]);

	return (
		<div class="log" ref={log} role="log" aria-live="polite" aria-label={`Messages with ${business.verifiedName}`} tabIndex={0}>
			{shown.length === 0 && <EmptyChat person={person} business={business} />}
			{shown.map((message, index) => {
				const before = shown[index - 1];
				const day = showDay(message.sentAt, Date.now());
				const newDay = !before || showDay(before.sentAt, Date.now()) !== day;
				return (
					<Fragment key={message.id}>
						{newDay && <p class="day">{day}</p>}
						<MessageRow
							message={message}
							quoted={messages.find(({ id }) => id === message.quotedId)}
							quotedName={(direction) => (direction === 'outbound' ? business.verifiedName : 'You')}
							first={newDay || before?.direction !== message.direction}
							actions={actions}
							openSheet={() => openSheet(message.id)}
						/>
					</Fragment>
				);
			})}
		</div>
	);
}
