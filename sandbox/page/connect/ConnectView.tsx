import { useContext, useState } from 'preact/hooks';
import { SelectField } from '../controls/SelectField';
import { ConnectionContext } from '../state/useConnection';
import type { Snapshot } from '../state/snapshot';
import './ConnectView.css';
import { Credential } from './Credential';
import { FirstMessage } from './FirstMessage';
import { Listeners } from './Listeners';

/** How to reach the sandbox: a first message by a command, the values for n8n, and who listens to webhooks. */
export function ConnectView({ snapshot }: { snapshot: Snapshot }) {
	const connection = useContext(ConnectionContext);
	const [chosenId, setChosenId] = useState<string>();
	const number = connection?.numbers.find(({ phoneNumberId }) => phoneNumberId === chosenId) ?? connection?.numbers[0];
	return (
		<main class="connect" data-testid="connect">
			<header>
				<h2>Connect n8n</h2>
				<p>This sandbox answers like WhatsApp’s Cloud API. Nothing leaves this machine, and no Meta account is needed.</p>
			</header>
			{connection && connection.numbers.length > 1 && (
				<SelectField
					label="Business number"
					value={number?.phoneNumberId ?? ''}
					change={setChosenId}
					choices={connection.numbers.map(({ phoneNumberId, verifiedName, displayPhoneNumber }) => ({ value: phoneNumberId, label: `${verifiedName}, ${displayPhoneNumber}` }))}
				/>
			)}
			{connection && number && (
				<ol class="steps">
					<FirstMessage baseUrl={connection.baseUrl} number={number} snapshot={snapshot} />
					<Credential baseUrl={connection.baseUrl} number={number} />
					<Listeners />
				</ol>
			)}
		</main>
	);
}
