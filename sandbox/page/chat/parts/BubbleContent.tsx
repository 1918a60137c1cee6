import type { Bubble } from '../../../world/bubble';
import { FormattedText } from '../../text/FormattedText';
import { ContactCards } from './ContactCards';
import { Media } from './Media';
import { Offer } from './Offer';
import { Place } from './Place';
import { Products } from './Products';

/** What stands inside a bubble or a card, from top to bottom. */
export function BubbleContent({ bubble, play }: { bubble: Bubble; play?: () => void }) {
	const { header, media, location, offer, catalog, contacts, body, footer } = bubble;
	return (
		<>
			{header !== undefined && <h3>{header}</h3>}
			{media && <Media media={media} play={play} />}
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
