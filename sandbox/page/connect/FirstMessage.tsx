import { useState } from 'preact/hooks';
import { SelectField } from '../controls/SelectField';
import type { NumberConnection } from '../state/connection';
import type { Snapshot } from '../state/snapshot';
import { Arrival } from './Arrival';
import { CommandBox } from './CommandBox';
import { firstCommand, type Shell } from './firstCommand';
import './FirstMessage.css';
import { Step } from './Step';

const SHELLS: Array<{ value: Shell; label: string }> = [
	{ value: 'sh', label: 'macOS, Linux' },
	{ value: 'powershell', label: 'Windows PowerShell' },
];

/** A first message by a command, and whether it has arrived. */
export function FirstMessage({ baseUrl, number, snapshot }: { baseUrl: string; number: NumberConnection; snapshot: Snapshot }) {
	const { people, conversations } = snapshot;
	const [shell, setShell] = useState<Shell>(() => (navigator.userAgent.includes('Windows') ? 'powershell' : 'sh'));
	const [waId, setWaId] = useState(people[0]?.waId ?? '');
	const conversation = conversations.find((chat) => chat.waId === waId && chat.phoneNumberId === number.phoneNumberId);
	const last = conversation?.messages.findLast(({ direction }) => direction === 'outbound');
	return (
		<Step number={1} title="Send a first message" testId="step-first">
			<p>Paste this into a terminal. The message arrives on the phone at once.</p>
			<div class="first-fields">
				<SelectField label="To" value={waId} change={setWaId} testId="first-to" choices={people.map((person) => ({ value: person.waId, label: person.name }))} />
				<SelectField label="Terminal" value={shell} change={setShell} testId="first-shell" choices={SHELLS} />
			</div>
			<CommandBox command={firstCommand(shell, baseUrl, number, waId)} testId="first-command" />
			<Arrival message={last} name={people.find((person) => person.waId === waId)?.name ?? waId} />
		</Step>
	);
}
