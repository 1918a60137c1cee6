import { useContext, useState } from 'preact/hooks';
import { tell, wordsOf } from '../../api/request';
import { Button } from '../../controls/Button';
import { Switch } from '../../controls/Switch';
import { SandboxTimeContext, useNow } from '../../state/sandboxTime';
import { showDuration } from '../../text/showDuration';
import { showInstant } from '../../text/showTime';
import { Section } from '../Section';
import './ClockSection.css';
import { SetTo } from './SetTo';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const STEPS = [
	{ label: '+ 1 minute', ms: MINUTE_MS },
	{ label: '+ 15 minutes', ms: 15 * MINUTE_MS },
	{ label: '+ 1 hour', ms: HOUR_MS },
	{ label: '+ 25 hours', ms: 25 * HOUR_MS, note: 'the window closes' },
	{ label: '+ 8 days', ms: 8 * 24 * HOUR_MS, note: 'media of people expire' },
	{ label: '+ 31 days', ms: 31 * 24 * HOUR_MS, note: 'uploads expire' },
];
const NOTICED_MS = 5_000;

/** The sandbox's clock: windows, expiries, receipts, reviews, limits and repeats of webhooks follow it. */
export function ClockSection() {
	const { aheadMs, frozenAt } = useContext(SandboxTimeContext);
	const now = useNow(250);
	const [busy, setBusy] = useState(false);
	const [problem, setProblem] = useState<string>();
	const ahead = now - Date.now();
	const move = (body: unknown): void => {
		setBusy(true);
		tell('/sandbox/clock', body)
			.then(
				() => setProblem(undefined),
				(error: unknown) => setProblem(wordsOf(error)),
			)
			.finally(() => setBusy(false));
	};
	return (
		<Section title="Clock" about="Windows, expiries, receipts, reviews, limits and repeats of webhooks follow this clock. What falls due on the way happens on the way." problem={problem}>
			<div class="clock panel">
				<p class="clock-now" data-testid="clock-now">
					{showInstant(now)}
				</p>
				<p class="clock-ahead" data-testid="clock-ahead">
					{Math.abs(ahead) < NOTICED_MS && frozenAt === undefined && Math.abs(aheadMs) < NOTICED_MS
						? 'The same as this machine’s.'
						: `${showDuration(Math.abs(ahead))} ${ahead < 0 ? 'behind' : 'ahead of'} this machine’s.`}
				</p>
				<div class="clock-steps" role="group" aria-label="Move the clock">
					{STEPS.map(({ label, ms, note }) => (
						<button key={ms} type="button" disabled={busy} data-testid={`advance-${ms}`} onClick={() => move({ advanceMs: ms })}>
							{label}
							{note !== undefined && <small>{note}</small>}
						</button>
					))}
				</div>
				<SetTo now={now} busy={busy} set={(at) => move({ setTo: at })} />
				<Switch label="Stopped" hint="The clock stands still until it is moved or runs again" on={frozenAt !== undefined} testId="clock-frozen" change={(frozen) => move({ frozen })} />
				<Button icon="reload" testId="clock-back" disabled={busy} act={() => move({ setTo: Date.now(), frozen: false })}>
					Back to this machine’s time
				</Button>
			</div>
		</Section>
	);
}
