import type { Bubble, BubbleMedia } from '../../../world/bubble';
import { ButtonRows } from '../ButtonRows';
import { BubbleContent } from './BubbleContent';
import './Carousel.css';

/** The cards of a carousel, side by side; arrow keys scroll them while the row has the focus. */
export function Carousel(props: { cards: Bubble[]; arrived: boolean; tap: (index: number) => void; look: (media: BubbleMedia) => void }) {
	const { cards, arrived, tap, look } = props;
	return (
		<div class="carousel" tabIndex={0} role="region" aria-label={`${cards.length} cards`} data-testid="carousel">
			<ul>
				{cards.map((card, index) => (
					<li key={index} class="card" aria-label={`Card ${index + 1} of ${cards.length}`}>
						<div class="card-words">
							<BubbleContent bubble={card} look={look} />
						</div>
						<ButtonRows buttons={card.buttons} arrived={arrived} tap={tap} />
					</li>
				))}
			</ul>
		</div>
	);
}
