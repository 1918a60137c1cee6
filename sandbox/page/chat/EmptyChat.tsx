import { useContext } from 'preact/hooks';
import { CommandBox } from '../connect/CommandBox';
import { firstCommand } from '../connect/firstCommand';
import { addressOf } from '../frame/useRoute';
import { ConnectionContext } from '../state/useConnection';
import type { BusinessNumber, Person } from '../state/snapshot';
import './EmptyChat.css';

/** What to do when a chat has no messages yet. */
export function EmptyChat({ person, business }: { person: Person; business: BusinessNumber }) {
	const connection = useContext(ConnectionContext);
	const number = connection?.numbers.find(({ phoneNumberId }) => phoneNumberId === business.id);
	return (
		<div class="empty" data-testid="empty">
			<h3>No messages yet</h3>
			<p>Write below, or send something from a terminal:</p>
			{connection && number && <CommandBox command={firstCommand('sh', connection.baseUrl, number, person.waId)} testId="empty-command" />}
			<p>
				The values for n8n are in <a href={addressOf('connect')}>Connect n8n</a>.
			</p>
		</div>
	);
}
