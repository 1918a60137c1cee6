import { useState } from 'preact/hooks';
import type { BusinessNumber, Person } from '../state/snapshot';

/** What to do when a chat has no messages yet. */
export function EmptyChat({ person, business }: { person: Person; business: BusinessNumber }) {
	const [copied, setCopied] = useState(false);
	const command =
		`curl ${location.origin}/v25.0/${business.id}/messages -H 'Authorization: Bearer EAAsandbox'` +
		` --json '{"messaging_product": "whatsapp", "to": "+${person.waId}", "type": "text", "text": {"body": "Hello!"}}'`;
	return (
		<div class="empty">
			<h3>Nothing here yet</h3>
			<p>
				Send something to <strong>+{person.waId}</strong> from your workflow, or from a terminal:
			</p>
			<pre>{command}</pre>
			<button type="button" onClick={() => void navigator.clipboard.writeText(command).then(() => setCopied(true))}>
				{copied ? 'Copied' : 'Copy the command'}
			</button>
			<p>Or write the first message yourself, below.</p>
		</div>
	);
}
