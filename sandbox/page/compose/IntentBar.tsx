import { Quote } from '../chat/Quote';
import { Icon } from '../controls/Icon';
import type { Intent } from './intent';
import './IntentBar.css';

/** What the words that are being written answer or replace, and how to leave that. */
export function IntentBar({ intent, businessName, stop }: { intent: Exclude<Intent, { kind: 'write' }>; businessName: string; stop: () => void }) {
	const { kind, message } = intent;
	const author = message.direction === 'outbound' ? businessName : 'You';
	return (
		<div class="intent" data-testid="intent">
			<Quote name={kind === 'edit' ? 'Edit the message' : author} message={message} />
			<button type="button" class="round-button" aria-label={kind === 'edit' ? 'Leave the message as it is' : 'Do not answer this message'} onClick={stop}>
				<Icon name="close" />
			</button>
		</div>
	);
}
