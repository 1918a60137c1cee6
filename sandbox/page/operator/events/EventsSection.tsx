import { useState } from 'preact/hooks';
import { tell, wordsOf } from '../../api/request';
import { Button } from '../../controls/Button';
import { JsonText } from '../../controls/JsonText';
import { SelectField } from '../../controls/SelectField';
import type { Snapshot } from '../../state/snapshot';
import { useFresh } from '../../state/useFresh';
import { Section } from '../Section';
import { type Attempted, EventOutcome } from './EventOutcome';
import './EventsSection.css';

interface Payload {
	name: string;
	field: string;
	value: unknown;
}

type Signature = 'valid' | 'wrong' | 'missing';

// The list does not change while a sandbox runs; what one looks like carries new ids each time.
const RENEWED_MS = 600_000;
const SIGNATURES: Array<{ value: Signature; label: string }> = [
	{ value: 'valid', label: 'Right' },
	{ value: 'wrong', label: 'With another secret' },
	{ value: 'missing', label: 'None' },
];

/** Ready webhooks for every inbound type and every field, sent to whoever listens. */
export function EventsSection({ snapshot }: { snapshot: Snapshot }) {
	const { answer, problem } = useFresh<{ payloads: Array<Omit<Payload, 'value'>> }>('/sandbox/payloads', RENEWED_MS);
	const [chosen, setChosen] = useState<string>();
	const [waId, setWaId] = useState(snapshot.people[0]?.waId ?? '');
	const [signature, setSignature] = useState<Signature>('valid');
	const [attempts, setAttempts] = useState<Attempted[]>();
	const [failed, setFailed] = useState<string>();
	const payloads = answer?.payloads ?? [];
	const name = chosen ?? payloads[0]?.name;
	const send = (): void => {
		tell<{ webhooks: Attempted[] }>(`/sandbox/payloads/${encodeURIComponent(name ?? '')}`, { waId, signature }).then(
			({ webhooks }) => {
				setAttempts(webhooks);
				setFailed(undefined);
			},
			(error: unknown) => setFailed(wordsOf(error)),
		);
	};
	return (
		<Section title="Events" about="Send a webhook as Meta would: every type of message that people can write, and every other field. The phones stay as they are." problem={failed ?? problem}>
			<div class="events">
				<form
					class="panel"
					onSubmit={(event) => {
						event.preventDefault();
						send();
					}}
				>
					<SelectField
						label="Event"
						value={name ?? ''}
						testId="event-name"
						change={(next) => (setChosen(next), setAttempts(undefined))}
						choices={payloads.map((payload) => ({ value: payload.name, label: payload.field === 'messages' ? payload.name : `${payload.name} (${payload.field})` }))}
					/>
					<SelectField label="About" value={waId} testId="event-about" change={setWaId} choices={snapshot.people.map((person) => ({ value: person.waId, label: person.name }))} />
					<SelectField label="Signature" value={signature} testId="event-signature" change={setSignature} choices={SIGNATURES} />
					<Button type="submit" tone="main" icon="webhook" testId="event-send" disabled={name === undefined}>
						Send
					</Button>
					{attempts && <EventOutcome attempts={attempts} />}
				</form>
				{name !== undefined && <Preview key={`${name} ${waId}`} name={name} waId={waId} />}
			</div>
		</Section>
	);
}

/** What the event looks like, without its envelope. */
function Preview({ name, waId }: { name: string; waId: string }) {
	const { answer } = useFresh<Payload>(`/sandbox/payloads/${encodeURIComponent(name)}?waId=${encodeURIComponent(waId)}`, RENEWED_MS);
	return <div data-testid="event-preview">{answer && <JsonText text={JSON.stringify(answer.value)} what="the value of the webhook" />}</div>;
}
