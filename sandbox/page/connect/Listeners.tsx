import { useFresh } from '../state/useFresh';
import './Listeners.css';
import { Step } from './Step';

const RENEWED_MS = 2_000;

interface Subscriptions {
	apps: Array<{ appId: string; callbackUrl: string; fields: string[] }>;
	accounts: Array<{ accountId: string; appId: string; overrideCallbackUrl: string | null }>;
}

/** How webhooks come to n8n, and who listens now. */
export function Listeners() {
	const { answer } = useFresh<Subscriptions>('/sandbox/subscriptions', RENEWED_MS);
	const urls = answer ? listenersOf(answer) : [];
	return (
		<Step number={3} title="Hear the answers" testId="step-listeners">
			<p>Publish a workflow with a WhatsApp Webhook Trigger: it subscribes by itself. What people write or tap on the phones then starts it.</p>
			{urls.length === 0 ? (
				<p data-testid="listeners">Nobody listens yet.</p>
			) : (
				<ul class="listeners" data-testid="listeners">
					{urls.map((url) => (
						<li key={url}>
							<code>{url}</code>
						</li>
					))}
				</ul>
			)}
		</Step>
	);
}

/** The callbacks that hear of an account's messages: its own one, else its app's. */
function listenersOf({ apps, accounts }: Subscriptions): string[] {
	const urls = accounts.map(({ appId, overrideCallbackUrl }) => overrideCallbackUrl ?? apps.find((app) => app.appId === appId)?.callbackUrl);
	return [...new Set(urls.filter((url) => url !== undefined))];
}
