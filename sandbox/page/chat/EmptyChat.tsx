import { addressOf } from '../frame/useRoute';
import type { BusinessNumber, Person } from '../state/snapshot';
import './EmptyChat.css';

/** What to do when a chat has no messages yet. */
export function EmptyChat({ person, business }: { person: Person; business: BusinessNumber }) {
	return (
		<div class="empty">
			<h3>No messages yet</h3>
			<p>
				Send one from {business.verifiedName} to <strong>+{person.waId}</strong>: <a href={addressOf('connect')}>Connect n8n</a> has the values and a command
				that works at once.
			</p>
			<p>Or write the first message yourself, below.</p>
		</div>
	);
}
