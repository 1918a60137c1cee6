import { tell, wordsOf } from '../../api/request';
import { NumberField } from '../../controls/NumberField';
import { Switch } from '../../controls/Switch';
import { useFresh } from '../../state/useFresh';
import './NumberCard.css';

const RENEWED_MS = 2_000;

/** What `GET /sandbox/settings` tells, as far as it can be changed here. */
interface Rules {
	receiptDelaysMs: { sent: number; delivered: number };
	receiptWebhooks: boolean;
	enforceWindow: boolean;
	enforceLimits: boolean;
	throttleStatus: 400 | 429;
}

/** How the sandbox is tuned: which rules hold, and how long things take. */
export function RulesCard({ fail }: { fail: (problem: string | undefined) => void }) {
	const { answer, reload } = useFresh<{ settings: Rules }>('/sandbox/settings', RENEWED_MS);
	if (!answer) return null;
	const { settings } = answer;
	const change = (changes: Partial<Rules>): void => {
		tell('/sandbox/settings', changes, 'PATCH')
			.then(
				() => fail(undefined),
				(error: unknown) => fail(wordsOf(error)),
			)
			.finally(reload);
	};
	const { receiptDelaysMs } = settings;
	return (
		<article class="panel" data-testid="rules">
			<h3>Rules for all numbers</h3>
			<Switch
				label="Customer service window"
				hint="Free-form messages fail with 131047 more than 24 hours after the person last wrote"
				on={settings.enforceWindow}
				change={(enforceWindow) => change({ enforceWindow })}
				testId="enforce-window"
			/>
			<Switch
				label="Throughput and pace"
				hint="Beyond the limits the API answers 130429 and 131056"
				on={settings.enforceLimits}
				change={(enforceLimits) => change({ enforceLimits })}
				testId="enforce-limits"
			/>
			<Switch
				label="Throttle with HTTP 429"
				hint="Meta documents 400 for some of these codes; clients must take both"
				on={settings.throttleStatus === 429}
				change={(on) => change({ throttleStatus: on ? 429 : 400 })}
			/>
			<Switch label="Receipts by webhook" on={settings.receiptWebhooks} change={(receiptWebhooks) => change({ receiptWebhooks })} />
			<div class="number-fields">
				<NumberField label="Sent after (ms)" value={receiptDelaysMs.sent} min={0} max={600_000} change={(sent) => change({ receiptDelaysMs: { ...receiptDelaysMs, sent } })} />
				<NumberField label="Delivered after (ms)" value={receiptDelaysMs.delivered} min={0} max={600_000} change={(delivered) => change({ receiptDelaysMs: { ...receiptDelaysMs, delivered } })} />
			</div>
		</article>
	);
}
