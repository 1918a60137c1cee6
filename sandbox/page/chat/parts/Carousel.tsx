import type { Bubble } from '../../../world/bubble';
import { ButtonRows } from '../ButtonRows';
import { BubbleContent } from './BubbleContent';

/** The cards of a carousel, side by side; arrow keys scroll them while the row has the focus. */
export function Carousel({ cards, arrived, tap }: { cards: Bubble[]; arrived: boolean; tap: (index: number) => void }) {
	return (
		<ul class="carousel" tabIndex={0} aria-label={`${cards.length} cards`} data-testid="carousel">
			{cards.map((card, index) => (
				<li key={index} class="card" aria-label={`Card ${index + 1} of ${cards.length}`}>
					<div class="card-words">
						<BubbleContent bubble={card} />
					</div>
					<ButtonRows buttons={card.buttons} arrived={arrived} tap={tap} />
				</li>
			))}
		</ul>
	);
}
