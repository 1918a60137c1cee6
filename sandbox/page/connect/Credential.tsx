import type { NumberConnection } from '../state/connection';
import { CopyField } from './CopyField';
import './Credential.css';
import { Step } from './Step';

/** The values for n8n's credential, under the names that its form has. */
export function Credential({ baseUrl, number }: { baseUrl: string; number: NumberConnection }) {
	const { accountId, accessToken, appId, appSecret, phoneNumberId, displayPhoneNumber } = number;
	return (
		<Step number={2} title="Paste the values into n8n" testId="step-credential">
			<p>
				In n8n create a credential of the type <strong>WhatsApp Cloud API</strong> and fill it in. In a container, n8n reaches this machine as{' '}
				<code>{baseUrl.replace(/127\.0\.0\.1|localhost/, 'host.docker.internal')}</code>, with the sandbox started by <code>--host 0.0.0.0</code>.
			</p>
			<dl class="values">
				<CopyField name="Access Token" value={accessToken} testId="value-token" />
				<CopyField name="Business Account ID" value={accountId} testId="value-account" />
				<CopyField name="App ID" value={appId} testId="value-app" />
				<CopyField name="App Secret" value={appSecret} testId="value-secret" />
				<CopyField name="API Base URL" value={baseUrl} testId="value-url" />
				<CopyField name="Phone Number ID" value={phoneNumberId} note={`${displayPhoneNumber}; chosen in the node`} testId="value-number" />
			</dl>
		</Step>
	);
}
