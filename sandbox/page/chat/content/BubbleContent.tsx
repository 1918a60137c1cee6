import type { Bubble, BubbleMedia } from '../../../world/bubble';
import { Media } from '../../media/Media';
import { FormattedText } from '../../text/FormattedText';
import './BubbleContent.css';
import { ContactCards } from './ContactCards';
import { Offer } from './Offer';
import { Place } from './Place';
import { Products } from './Products';

/** What stands inside a bubble or a card, from top to bottom. */
export function BubbleContent({ bubble, look, play }: { bubble: Bubble; look: (media: BubbleMedia) => void; play?: () => void }) {
	const { header, media, location, offer, catalog, contacts, body, footer } = bubble;
	return (
		<>
			{header !== undefined && <h3 class="bubble-header">{header}</h3>}
			{media && <Media media={media} look={look} play={play} />}
			{location && <Place place={location} />}
			{offer && <Offer offer={offer} />}
			{catalog && <Products catalog={catalog} />}
			{contacts && <ContactCards contacts={contacts} />}
			{body !== '' && (
				<p class="body">
					<FormattedText text={body} />
				</p>
			)}
			{footer !== undefined && <p class="small-print">{footer}</p>}
		</>
	);
}
