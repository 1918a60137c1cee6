import { Pill } from '../../controls/Pill';
import { addressOf } from '../../frame/useRoute';
import './EventOutcome.css';

/** The first attempt to deliver a webhook, as far as it is told here. */
export interface Attempted {
	webhookId: string;
	outcome: 'delivered' | 'refused' | 'unreachable' | 'nobody' | 'lost';
	status: number | null;
}

const WORDS: Record<Attempted['outcome'], string> = {
	delivered: 'Delivered',
	refused: 'Refused',
	unreachable: 'Unreachable',
	nobody: 'Nobody listens to this field',
	lost: 'Lost by a fault',
};

/** What has become of the event that was sent. */
export function EventOutcome({ attempts }: { attempts: Attempted[] }) {
	return (
		<p class="event-outcome" role="status" data-testid="event-outcome">
			{attempts.map(({ webhookId, outcome, status }, index) => (
				<Pill key={`${webhookId}-${index}`} tone={outcome === 'delivered' ? 'good' : outcome === 'nobody' ? 'warn' : 'bad'}>
					{WORDS[outcome]}
					{status !== null && ` (${status})`}
				</Pill>
			))}
			<a href={addressOf('operator', 'traffic')}>See the traffic</a>
		</p>
	);
}
