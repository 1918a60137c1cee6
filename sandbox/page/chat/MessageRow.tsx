import type { Direction, Message } from '../../world/message';
import type { ChatActions } from '../state/chatActions';
import { showTime } from '../text/showTime';
import { summaryOf } from '../text/summaryOf';
import { ButtonRows } from './ButtonRows';
import { BubbleContent } from './parts/BubbleContent';
import { Carousel } from './parts/Carousel';
import { ReactMenu } from './parts/ReactMenu';
import { Reactions } from './parts/Reactions';
import { Quote } from './Quote';
import { OwnTicks, Receipt } from './Ticks';

/** One message: its bubble, its buttons and, for the business's messages, how far it has come. */
export function MessageRow(props: {
	message: Message;
	quoted: Message | undefined;
	quotedName: (direction: Direction) => string;
	first: boolean;
	actions: ChatActions;
	openSheet: () => void;
}) {
	const { message, quoted, quotedName, first, actions, openSheet } = props;
	const { id, direction, status, bubble, sentAt, reactions } = message;
	const own = direction === 'inbound';
	const arrived = status === 'delivered' || status === 'read' || status === 'played';
	const tap = (index: number): void => actions.tap(id, index);
	const media = bubble.media?.kind;
	const bare = media === 'sticker';
	const wide = media === 'image' || media === 'video' || media === 'gif' || bubble.location || bubble.cards;
	return (
		<article
			class={`row ${own ? 'row-own' : 'row-theirs'} ${first ? 'row-first' : ''} ${status === 'failed' ? 'row-failed' : ''} ${bare ? 'row-bare' : ''}`}
			data-testid="message"
			data-wamid={id}
			data-type={message.type}
			data-ticks={status}
			aria-label={`${own ? 'You' : quotedName(direction)}, ${showTime(sentAt)}`}
		>
			<div class={`bubble ${wide ? 'bubble-wide' : ''}`}>
				<div class="words">
					{quoted && <Quote name={quotedName(quoted.direction)} text={summaryOf(quoted.bubble)} own={quoted.direction === 'inbound'} />}
					<BubbleContent bubble={bubble} play={() => !own && bubble.media?.voice && actions.play(id)} />
					<span class="meta">
						<time dateTime={new Date(sentAt).toISOString()}>{showTime(sentAt)}</time>
						{own && <OwnTicks status={status} />}
					</span>
				</div>
				<ButtonRows buttons={bubble.buttons} arrived={arrived} tap={tap} open={openSheet} />
				<Reactions reactions={reactions} businessName={quotedName('outbound')} />
				{!own && arrived && <ReactMenu current={reactions?.inbound} react={(emoji) => actions.react(id, emoji)} />}
			</div>
			{bubble.cards && <Carousel cards={bubble.cards} arrived={arrived} tap={tap} />}
			{!own && <Receipt message={message} />}
		</article>
	);
}
