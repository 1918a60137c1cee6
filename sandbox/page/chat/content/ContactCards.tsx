import type { BubbleContact } from '../../../world/bubble';
import { Avatar } from '../../controls/Avatar';
import './ContactCards.css';

/** Contact cards. */
export function ContactCards({ contacts }: { contacts: BubbleContact[] }) {
	return (
		<ul class="contact-cards" data-testid="contacts">
			{contacts.map(({ name, organisation, lines }, index) => (
				<li key={index}>
					<Avatar name={name} of="person" />
					<span class="contact-words">
						<strong>{name}</strong>
						{organisation !== undefined && <span>{organisation}</span>}
						{lines.map((line, position) => (
							<span key={position}>{line}</span>
						))}
					</span>
				</li>
			))}
		</ul>
	);
}
