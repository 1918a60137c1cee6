import { useNow } from '../../state/sandboxTime';
import type { BubbleOffer } from '../../../world/bubble';
import { Icon } from '../../controls/Icon';
import './Offer.css';

const RENEWED_MS = 30_000;

/** A limited-time offer with its code and its end. */
export function Offer({ offer: { text, code, expiresAt } }: { offer: BubbleOffer }) {
	const now = useNow(RENEWED_MS);
	const ended = expiresAt !== undefined && expiresAt < now;
	const end = expiresAt === undefined ? undefined : new Date(expiresAt).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
	return (
		<div class="offer" data-testid="offer">
			<Icon name="gift" />
			<span class="offer-words">
				<strong>{text}</strong>
				{end !== undefined && <span>{ended ? `Ended ${end}` : `Ends ${end}`}</span>}
				{code !== undefined && (
					<span>
						Code <code>{code}</code>
					</span>
				)}
			</span>
		</div>
	);
}
