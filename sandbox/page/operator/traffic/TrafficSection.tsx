import { useState } from 'preact/hooks';
import type { RequestRecord, WebhookRecord } from '../../../journal/records';
import type { LiveEvents } from '../../state/liveEvents';
import { useJournal } from '../../state/useJournal';
import { Section } from '../Section';
import { Exchange } from './Exchange';
import { ExchangeDetail } from './ExchangeDetail';
import { ExchangeFilter, type Filter, passes } from './ExchangeFilter';
import { describeRequest } from './describeRequest';
import { describeWebhook } from './describeWebhook';
import './TrafficSection.css';

const SHOWN = 300;

/** Everything that went over the wire, newest first: requests to the API and webhooks to the business. */
export function TrafficSection({ live }: { live: LiveEvents }) {
	const requests = useJournal<RequestRecord>(live, 'request', '/sandbox/requests', 'requests');
	const webhooks = useJournal<WebhookRecord>(live, 'webhook', '/sandbox/webhooks', 'webhooks');
	const [filter, setFilter] = useState<Filter>({ kind: 'all', words: '' });
	const [chosenKey, setChosenKey] = useState<string>();
	// Newest first, also within one millisecond, in which a request comes before the webhooks that it causes.
	const all = [...webhooks.toReversed().map(describeWebhook), ...requests.toReversed().map(describeRequest)].sort((a, b) => b.at - a.at);
	const shown = all.filter((exchange) => passes(exchange, filter)).slice(0, SHOWN);
	const chosen = all.find(({ key }) => key === chosenKey);
	return (
		<Section title="Traffic" about="Requests that the API answered and webhooks that it sent, newest first, with bodies as they were on the wire.">
			<ExchangeFilter filter={filter} change={setFilter} />
			{shown.length === 0 ? (
				<p class="nothing">{all.length === 0 ? 'Nothing yet. Send a message, or write one on a phone.' : 'Nothing fits the filter.'}</p>
			) : (
				<div class={`traffic ${chosen ? 'traffic-split' : ''}`}>
					<ul class="exchanges" data-testid="exchanges">
						{shown.map((exchange) => (
							<Exchange key={exchange.key} exchange={exchange} chosen={exchange.key === chosenKey} choose={() => setChosenKey(exchange.key === chosenKey ? undefined : exchange.key)} />
						))}
					</ul>
					{chosen && <ExchangeDetail exchange={chosen} close={() => setChosenKey(undefined)} />}
				</div>
			)}
		</Section>
	);
}
