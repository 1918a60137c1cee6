import type { Direction, Message } from '../../world/message';
import { FormattedText } from '../text/FormattedText';
import { showTime } from '../text/showTime';
import { ButtonRows } from './ButtonRows';
import { Quote } from './Quote';
import { OwnTicks, Receipt } from './Ticks';

/** One message: its bubble, its buttons and, for the business's messages, how far it has come. */
export function MessageRow(props: {
	message: Message;
	quoted: Message | undefined;
	quotedName: (direction: Direction) => string;
	first: boolean;
	tap: (messageId: string, buttonIndex: number) => void;
}) {
	const { message, quoted, quotedName, first, tap } = props;
	const { id, direction, status, bubble, sentAt } = message;
	const own = direction === 'inbound';
	return (
		<article
			class={`row ${own ? 'row-own' : 'row-theirs'} ${first ? 'row-first' : ''} ${status === 'failed' ? 'row-failed' : ''}`}
			data-testid="message"
			data-wamid={id}
			data-ticks={status}
			aria-label={`${own ? 'You' : quotedName(direction)}, ${showTime(sentAt)}`}
		>
			<div class="bubble">
				<div class="words">
					{quoted && <Quote name={quotedName(quoted.direction)} text={quoted.bubble.body} own={quoted.direction === 'inbound'} />}
					{bubble.header !== undefined && <h3>{bubble.header}</h3>}
					<p class="body">
						<FormattedText text={bubble.body} />
					</p>
					{bubble.footer !== undefined && <p class="small-print">{bubble.footer}</p>}
					<span class="meta">
						<time dateTime={new Date(sentAt).toISOString()}>{showTime(sentAt)}</time>
						{own && <OwnTicks status={status} />}
					</span>
				</div>
				<ButtonRows buttons={bubble.buttons} arrived={status === 'delivered' || status === 'read'} tap={(index) => tap(id, index)} />
			</div>
			{!own && <Receipt message={message} />}
		</article>
	);
}
