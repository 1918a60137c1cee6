import type { Direction, Message } from '../../world/message';
import type { ChatActions } from '../state/chatActions';
import { showTime } from '../text/showTime';
import './Bubble.css';
import { ButtonRows } from './ButtonRows';
import { BubbleContent } from './content/BubbleContent';
import { Carousel } from './content/Carousel';
import { MessageMenu } from './MessageMenu';
import './MessageRow.css';
import { Quote } from './Quote';
import { Reactions } from './Reactions';
import { Receipt } from './Receipt';
import { Revoked } from './Revoked';
import { Ticks } from './Ticks';

/** One message: its bubble, its buttons, what can be done with it and, for the business's messages, how far it has come. */
export function MessageRow(props: {
	message: Message;
	quoted: Message | undefined;
	nameOf: (direction: Direction) => string;
	first: boolean;
	actions: ChatActions;
}) {
	const { message, quoted, nameOf, first, actions } = props;
	const { id, direction, status, bubble, sentAt, reactions, editedAt, revokedAt } = message;
	const own = direction === 'inbound';
	const arrived = status === 'delivered' || status === 'read' || status === 'played';
	const revoked = revokedAt !== undefined;
	const tap = (index: number): void => actions.tap(id, index);
	return (
		<article
			class={classesOf(message, first)}
			data-testid="message"
			data-wamid={id}
			data-type={message.type}
			data-ticks={status}
			aria-label={`${own ? 'You' : nameOf(direction)}, ${showTime(sentAt)}`}
		>
			<div class="bubble-line">
				<div class="bubble">
					<div class="words">
						{quoted && !revoked && <Quote name={nameOf(quoted.direction)} message={quoted} />}
						{revoked ? <Revoked own={own} /> : <BubbleContent bubble={bubble} look={actions.look} play={() => !own && bubble.media?.voice && actions.play(id)} />}
						<span class="meta">
							{editedAt !== undefined && !revoked && <span>Edited</span>}
							<time dateTime={new Date(sentAt).toISOString()}>{showTime(sentAt)}</time>
							{own && !revoked && <Ticks status={status} />}
						</span>
					</div>
					<ButtonRows buttons={bubble.buttons} arrived={arrived} tap={tap} open={() => actions.openSheet(id)} />
					<Reactions reactions={reactions} businessName={nameOf('outbound')} />
				</div>
				{arrived && !revoked && <MessageMenu message={message} actions={actions} />}
			</div>
			{bubble.cards && <Carousel cards={bubble.cards} arrived={arrived} tap={tap} look={actions.look} />}
			{!own && <Receipt message={message} />}
		</article>
	);
}

function classesOf({ direction, status, bubble }: Message, first: boolean): string {
	const { media, location, cards, catalog, offer } = bubble;
	const wide = (media && media.kind !== 'sticker') || location || cards || catalog || offer;
	return [
		'row',
		direction === 'inbound' ? 'row-own' : 'row-theirs',
		first && 'row-first',
		status === 'failed' && 'row-failed',
		media?.kind === 'sticker' && 'row-bare',
		wide && 'row-wide',
	]
		.filter(Boolean)
		.join(' ');
}
