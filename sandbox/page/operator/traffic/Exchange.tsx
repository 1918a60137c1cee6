import { Icon } from '../../controls/Icon';
import { Pill } from '../../controls/Pill';
import { showExactTime } from '../../text/showTime';
import './Exchange.css';
import type { ExchangeView } from './exchange';

/** A line of the journal; a click opens its detail. */
export function Exchange({ exchange, chosen, choose }: { exchange: ExchangeView; chosen: boolean; choose: () => void }) {
	const { way, at, title, outcome, reason, faults } = exchange;
	return (
		<li>
			<button type="button" class={`exchange ${chosen ? 'exchange-chosen' : ''}`} aria-pressed={chosen} data-testid={`exchange-${way}`} onClick={choose}>
				<span class={`exchange-way exchange-${way}`} title={way === 'request' ? 'Request to the API' : 'Webhook to the business'}>
					<Icon name={way === 'request' ? 'out' : 'webhook'} />
					<span class="unseen">{way === 'request' ? 'Request' : 'Webhook'}</span>
				</span>
				<span class="exchange-words">
					<span class="exchange-title">{title}</span>
					{reason !== undefined && outcome.tone === 'bad' && <span class="exchange-reason">{reason}</span>}
					{faults.length > 0 && <span class="exchange-faults">Fault: {faults.join(', ')}</span>}
				</span>
				<Pill tone={outcome.tone}>{outcome.words}</Pill>
				<time class="exchange-time">{showExactTime(at)}</time>
			</button>
		</li>
	);
}
