import { Button } from '../../controls/Button';
import { Meter } from '../../controls/Meter';
import { NumberField } from '../../controls/NumberField';
import { Pill } from '../../controls/Pill';
import type { Tone } from '../../controls/tone';
import { SelectField } from '../../controls/SelectField';
import { useNow } from '../../state/sandboxTime';
import { showDuration } from '../../text/showDuration';
import type { BusinessNumberFacts, NumberChanges } from './businessNumberFacts';
import './NumberCard.css';

const TONE: Record<BusinessNumberFacts['quality'], Tone> = { GREEN: 'good', YELLOW: 'warn', RED: 'bad', UNKNOWN: 'quiet' };
const QUALITIES = (['GREEN', 'YELLOW', 'RED', 'UNKNOWN'] as const).map((value) => ({ value, label: value.toLowerCase() }));

/** One business number: its throughput, its pace to one person, its quality. */
export function NumberCard(props: { number: BusinessNumberFacts; change: (changes: NumberChanges) => void; forgive: () => void }) {
	const { number, change, forgive } = props;
	const { id, verifiedName, displayPhoneNumber, throughput, usedInSecond, pairPace, pairs, quality, status } = number;
	return (
		<article class="panel number" data-testid={`number-${id}`}>
			<header class="number-head">
				<div>
					<h3>{verifiedName}</h3>
					<p>
						{displayPhoneNumber} · <code>{id}</code>
					</p>
				</div>
				<Pill tone={TONE[quality]} testId="number-status">
					{status}
				</Pill>
			</header>
			<Meter label="In the last second" value={usedInSecond} max={throughput.messagesPerSecond} unit="messages" />
			<div class="number-fields">
				<NumberField label="Messages per second" value={throughput.messagesPerSecond} min={0} max={100_000} testId="throughput" change={(value) => change({ throughput: value })} />
				<SelectField label="Quality" value={quality} choices={QUALITIES} testId="quality" change={(value) => change({ quality: value })} />
				<NumberField
					label="Seconds between two to one person"
					value={pairPace.everyMs / 1_000}
					min={0}
					max={86_400}
					testId="pair-every"
					change={(value) => change({ pairPace: { ...pairPace, everyMs: Math.round(value * 1_000) } })}
				/>
				<NumberField label="Of them borrowed at once" value={pairPace.burst} min={0} max={10_000} testId="pair-burst" change={(burst) => change({ pairPace: { ...pairPace, burst } })} />
			</div>
			<Pairs pairs={pairs} forgive={forgive} />
		</article>
	);
}

/** The people to whom the number owes quiet, and how long still. */
function Pairs({ pairs, forgive }: { pairs: BusinessNumberFacts['pairs']; forgive: () => void }) {
	const now = useNow(1_000);
	const open = pairs.filter(({ paidAt }) => paidAt > now);
	if (open.length === 0) return <p class="number-pairs">Owes nobody quiet.</p>;
	return (
		<div class="number-pairs">
			<ul>
				{open.slice(0, 5).map(({ waId, burst, paidAt }) => (
					<li key={waId}>
						{burst} to +{waId}: paid off in {showDuration(paidAt - now)}
					</li>
				))}
			</ul>
			<Button testId="forgive" act={forgive}>
				Forgive
			</Button>
		</div>
	);
}
