import type { Message } from '../../world/message';
import { Icon } from '../controls/Icon';
import { addressOf } from '../frame/useRoute';
import { plainText } from '../text/plainText';
import { summaryOf } from '../text/summaryOf';
import './Arrival.css';

/** What has become of the newest message to a person. */
export function Arrival({ message, name }: { message: Message | undefined; name: string }) {
	if (!message) {
		return (
			<p class="arrival" role="status" data-testid="arrival">
				<span class="arrival-wait" aria-hidden="true" />
				Waiting for the first message to {name} …
			</p>
		);
	}
	if (message.failure) {
		return (
			<p class="arrival arrival-failed" role="status" data-testid="arrival">
				<Icon name="failed" />
				<span>
					Failed with {message.failure.code}: {message.failure.details}
				</span>
			</p>
		);
	}
	return (
		<p class="arrival arrival-there" role="status" data-testid="arrival">
			<Icon name="check" />
			<span>
				“{plainText(summaryOf(message))}” is on {name}’s phone. <a href={addressOf('phones')}>Look at the phones</a>
			</span>
		</p>
	);
}
