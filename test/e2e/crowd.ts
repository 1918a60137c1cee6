import type { SandboxClient } from '../../dev/sandboxClient';
import { waitUntil } from '../../dev/waitUntil';
import type { FoundDelivery } from './workflows/findDeliveries';
import type { OutboxEvent } from './workflows/outbox';

/** One message of a long run. */
export type CrowdItem = Record<'to' | 'text' | 'key', string>;

/** Brings people with an open window to the sandbox, and gives messages to them in turn, so that nobody is written to too fast. */
export async function gatherCrowd(sandbox: SandboxClient, people: number, messages: number): Promise<CrowdItem[]> {
	const numbers = Array.from({ length: people }, (_, index) => `155502010${String(index).padStart(2, '0')}`);
	for (const waId of numbers) await sandbox.call('POST', '/sandbox/people', { waId, name: `Person ${waId}`, windowOpen: true });
	return Array.from({ length: messages }, (_, index) => ({ to: numbers[index % people]!, text: `Round ${index + 1}`, key: `round-${index + 1}` }));
}

/** Texts of the messages to the crowd that the sandbox has accepted, each as often as it was. */
export async function sentToCrowd(sandbox: SandboxClient): Promise<string[]> {
	return (await sandbox.sent()).flatMap(({ body }) => (body.startsWith('Round ') ? [body] : []));
}

/** What the messages to the crowd carry as their context, so that an event can be told from another. */
export const crowdContext = '={{ { key: $json.key } }}';

/**
 * Waits until each of these dead letters has been told, and gives what is wrong: texts that were sent more than once, and
 * texts that were neither sent nor are dead letters.
 */
export async function judgeCrowd(sandbox: SandboxClient, items: CrowdItem[], deadLetters: FoundDelivery[], told: () => Promise<OutboxEvent[]>): Promise<{ sent: number; repeated: string[]; lost: string[] }> {
	await waitUntil(
		'every dead letter to be told',
		async () => {
			const ids = new Set((await told()).flatMap(({ kind, deliveryId }) => (kind === 'failed' ? [deliveryId] : [])));
			return deadLetters.every(({ deliveryId }) => ids.has(deliveryId)) ? true : undefined;
		},
		{ timeoutMs: 60_000, everyMs: 1_000 },
	);
	const sent = await sentToCrowd(sandbox);
	const dead = new Set(deadLetters.map(({ context }) => context.key));
	return {
		sent: sent.length,
		repeated: sent.filter((text, index) => sent.indexOf(text) !== index),
		lost: items.flatMap(({ text, key }) => (sent.includes(text) || dead.has(key) ? [] : [text])),
	};
}
