import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { InvalidInputError, type RecipientDraft } from '../../../core/messages';
import { resolveRecipients } from '../../../core/sla';
import type { Store } from '../../../core/store';
import { readTenant } from '../../shared/openDesk';
import { readChoice } from '../../shared/readChoice';
import { readList } from '../../shared/readList';
import { readText } from '../../shared/readText';
import { textOf } from '../../shared/entries';
import { readRecipients as readSelectors } from '../../shared/readRecipients';

/** Somebody to be told, and what is known of them. */
export interface NotifiedPerson {
	to: RecipientDraft;
	name?: string;
	language?: string;
	/** Why they are told, where a directory chose them. */
	reasons?: string[];
}

function byAddress(context: IExecuteFunctions, index: number, defaultCountry: string | undefined): NotifiedPerson[] {
	const addresses = [...new Set(readList(context.getNodeParameter('notifyPhones', index, ''), { name: 'notifyPhones', label: 'Phone Numbers' }))];
	// An empty field is refused like any other address that cannot be read.
	return (addresses.length === 0 ? [''] : addresses).map((value) => ({ to: { type: 'auto', value, defaultCountry } }));
}

/** The people whom the SLA Watcher knows, as they are at this moment. Throws an InvalidInputError where nobody is meant. */
async function byDirectory(context: IExecuteFunctions, index: number, store: Store, nowMs: number): Promise<NotifiedPerson[]> {
	const tenant = readTenant(context.getNodeParameter('notificationOptions', index, {}) as IDataObject);
	const policy = readText(context, { name: 'notifyPolicy', label: 'The policy' }, index);
	const [held] = await store.cases.find({ tenant, policies: [policy], limit: 1 });
	const [kept] = Object.values(held?.policies ?? {});
	if (held?.directory === undefined || kept === undefined) {
		throw new InvalidInputError([{ field: 'notifyPolicy', message: `The SLA Watcher keeps no people under the policy "${policy}" here. Check the ID of the policy and the store, and let SLA Watcher > Watch see a case once.` }]);
	}
	const json = context.getInputData()[index]?.json ?? {};
	const owner = textOf(context.getNodeParameter('notifyOwner', index, ''), 'Owner') ?? json.owner;
	const { chosen, unreached } = resolveRecipients({ to: readSelectors(context.getNodeParameter('to', index, {})), catchAll: kept.catchAll, fields: { ...json, owner }, directory: held.directory, now: nowMs, toldFor: () => undefined });
	if (chosen.length === 0) throw new InvalidInputError([{ field: 'to', message: `Nobody is meant (${unreached.map(({ selector, code }) => `${selector}: ${code}`).join(', ')}). Choose other recipients.` }]);
	return chosen.map(({ recipient: { address, name, language }, reasons }) => ({ to: { type: 'auto', value: address }, name, language, reasons: reasons.map(({ selector }) => selector) }));
}

/** Whom an item's notification goes to. Throws an InvalidInputError or a StoreError. */
export async function readNotifiedPeople(context: IExecuteFunctions, index: number, store: () => Promise<Store>, nowMs: number): Promise<NotifiedPerson[]> {
	const { defaultCountry } = context.getNodeParameter('notificationOptions', index, {}) as IDataObject;
	if (readChoice(context.getNodeParameter('notifyBy', index, 'phones'), { name: 'notifyBy', label: 'Recipients', choices: ['phones', 'directory'] }) === 'directory') return await byDirectory(context, index, await store(), nowMs);
	return byAddress(context, index, textOf(defaultCountry, 'Default Country'));
}
