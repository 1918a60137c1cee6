import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from './reportSteps';
import { SandboxClient } from './sandboxClient';

/** The two people of the sandbox's default seed that the story is about. */
export const people = { approver: '15550107701', requester: '15550107702' };

/** What is filled into the form. */
export const demoOrder: Record<string, string> = {
	orderNumber: 'PO-1042',
	supplier: 'Northwind Office',
	purpose: '12 standing desks for the new floor',
	amount: '4860',
	currency: 'EUR',
	requesterName: 'Rui Costa',
	requesterPhone: '+1 555 010 7702',
	recordUrl: 'https://erp.example.com/orders/PO-1042',
};

export interface Scene {
	/** Since the form was sent. */
	afterMs: number;
	text: string;
}

export const formUrl = (n8nUrl: string) => `${n8nUrl}/form/purchase-order`;

/** Plays the purchase approval from the form to the requester's notice and returns what happened when. */
export async function playStory(place: { root: string; n8nUrl: string; sandboxUrl: string }, progress: Progress = () => undefined): Promise<Scene[]> {
	const sandbox = new SandboxClient(place.sandboxUrl);
	const scenes: Scene[] = [];
	const startedAt = Date.now();
	const note = (text: string) => {
		scenes.push({ afterMs: Date.now() - startedAt, text });
		progress(text);
	};
	await sendForm(place);
	note(`the form with ${demoOrder.orderNumber} is sent`);
	const question = await sandbox.messageOn(people.approver, demoOrder.orderNumber ?? '');
	note("Ana's phone shows the order with Approve and Decline");
	await sandbox.tap(people.approver, question.id, 0);
	note('Ana taps Approve');
	await sandbox.messageOn(people.requester, 'approved');
	note('Rui is told that it was approved');
	await sandbox.messageOn(people.approver, 'You approved');
	note('Ana gets the confirmation');
	return scenes;
}

/** Sends the form as a browser would: n8n numbers the fields in the order of the workflow. */
async function sendForm({ root, n8nUrl }: { root: string; n8nUrl: string }): Promise<void> {
	const { nodes } = JSON.parse(await readFile(join(root, 'workflows/purchase-approval.json'), 'utf8')) as {
		nodes: Array<{ parameters: { formFields?: { values: Array<{ fieldName: string }> } } }>;
	};
	const fields = nodes.flatMap((node) => node.parameters.formFields?.values ?? []);
	const form = new FormData();
	for (const [index, { fieldName }] of fields.entries()) form.append(`field-${index}`, demoOrder[fieldName] ?? '');
	const response = await fetch(formUrl(n8nUrl), { method: 'POST', body: form });
	if (!response.ok) throw new Error(`n8n answered ${response.status} to the form: ${(await response.text()).slice(0, 300)}`);
}
