import { CopyButton } from '../../controls/CopyButton';
import { Icon } from '../../controls/Icon';
import { JsonText } from '../../controls/JsonText';
import { Pill } from '../../controls/Pill';
import type { ExchangeView } from './exchange';
import './ExchangeDetail.css';

/** All that is known about a request or a webhook. */
export function ExchangeDetail({ exchange, close }: { exchange: ExchangeView; close: () => void }) {
	const { way, title, outcome, reason, faults, facts, body } = exchange;
	return (
		<section class="detail panel" aria-label={`Detail: ${title}`} data-testid="exchange-detail">
			<header class="detail-head">
				<div>
					<h3>{title}</h3>
					<p class="detail-outcome">
						<Pill tone={outcome.tone}>{outcome.words}</Pill>
						{faults.map((fault) => (
							<Pill key={fault} tone="warn">
								{fault}
							</Pill>
						))}
					</p>
				</div>
				<button type="button" class="round-button" aria-label="Close the detail" onClick={close}>
					<Icon name="close" />
				</button>
			</header>
			{reason !== undefined && <p class={`detail-reason detail-${outcome.tone}`}>{reason}</p>}
			<dl class="facts">
				{facts.map(({ name, value, copies }) => (
					<div key={name}>
						<dt>{name}</dt>
						<dd>
							<span class={copies ? 'fact-code' : ''}>{value}</span>
							{copies && <CopyButton text={value} what={name} />}
						</dd>
					</div>
				))}
			</dl>
			<JsonText text={body} what={way === 'request' ? 'the body of the request' : 'the body of the webhook'} />
		</section>
	);
}
