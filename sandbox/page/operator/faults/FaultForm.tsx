import { useState } from 'preact/hooks';
import { Button } from '../../controls/Button';
import { NumberField } from '../../controls/NumberField';
import { SelectField } from '../../controls/SelectField';
import type { Person } from '../../state/snapshot';
import './FaultForm.css';
import { faultWords, labelOf } from './faultWords';
import { ShareField } from './ShareField';

/** What is switched on, as the control API takes it. */
export interface FaultOrder {
	kind: string;
	share: number;
	seed: number;
	scope?: { recipient: string };
	count?: number;
	delayMs?: number;
	code?: number;
}

const EVERYBODY = '';
const NO_END = 0;

/** Chooses a fault and how it strikes. */
export function FaultForm(props: { kinds: Array<{ kind: string }>; people: Person[]; switchOn: (order: FaultOrder) => void }) {
	const { kinds, people, switchOn } = props;
	const [kind, setKind] = useState(kinds[0]?.kind ?? '');
	const [share, setShare] = useState(1);
	const [seed, setSeed] = useState(1);
	const [recipient, setRecipient] = useState(EVERYBODY);
	const [count, setCount] = useState(NO_END);
	const [delayMs, setDelayMs] = useState(2_000);
	const [code, setCode] = useState(131026);
	const words = faultWords[kind];
	const submit = (): void =>
		switchOn({
			kind,
			share,
			seed,
			...(recipient !== EVERYBODY && { scope: { recipient } }),
			...(count !== NO_END && { count }),
			...(words?.waits && { delayMs }),
			...(words?.coded && { code }),
		});
	return (
		<form
			class="panel fault-form"
			onSubmit={(event) => {
				event.preventDefault();
				submit();
			}}
		>
			<SelectField label="What goes wrong" value={kind} change={setKind} testId="fault-kind" choices={kinds.map((known) => ({ value: known.kind, label: labelOf(known.kind) }))} />
			<p class="fault-does">{words?.does}</p>
			<ShareField share={share} change={setShare} />
			<div class="fault-fields">
				<NumberField label="Seed" value={seed} min={0} max={2 ** 31} testId="fault-seed" change={setSeed} />
				<NumberField label="At most (0: no end)" value={count} min={0} max={1_000_000} testId="fault-count" change={setCount} />
				{words?.waits && <NumberField label="Delay (ms)" value={delayMs} min={0} max={86_400_000} testId="fault-delay" change={setDelayMs} />}
				{words?.coded && <NumberField label="Error code" value={code} min={1} max={9_999_999} testId="fault-code" change={setCode} />}
				<SelectField
					label="For whom"
					value={recipient}
					change={setRecipient}
					testId="fault-recipient"
					choices={[{ value: EVERYBODY, label: 'Everybody' }, ...people.map(({ waId, name }) => ({ value: waId, label: name }))]}
				/>
			</div>
			<Button tone="main" type="submit" icon="bolt" testId="fault-on">
				Switch on
			</Button>
		</form>
	);
}
