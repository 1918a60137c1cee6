import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { InvalidInputError, readRecipient, recipientKey } from '../../../core/messages';
import type { Store } from '../../../core/store';
import { trailOfAccount, trailOfMessage, trailOfPerson, trailOfSubject, type Trail, type TrailPeriod, type TrailPlace } from '../../../core/trail';
import { forEachItem } from '../../shared/forEachItem';
import { openAccount } from '../../shared/openAccount';
import { readTenant } from '../../shared/openDesk';
import { plainJson } from '../../shared/plainJson';
import { readChoice } from '../../shared/readChoice';
import { readPeriod } from '../../shared/readPeriod';
import { readText } from '../../shared/readText';
import type { SortedItem } from '../../shared/sortItems';
import { trailCsv } from './trailCsv';

type Place = TrailPlace & { store: Store };
type Look = (context: IExecuteFunctions, place: Place, index: number) => Promise<Trail>;

function readNeeded(context: IExecuteFunctions, field: { name: string; label: string }, fix: string, index: number): string {
	const text = readText(context, field, index);
	if (text !== '') return text;
	throw new InvalidInputError([{ field: field.name, message: `${field.label} is empty. ${fix}` }]);
}

function readPerson(context: IExecuteFunctions, index: number): string {
	return recipientKey(readRecipient({ type: 'auto', value: context.getNodeParameter('tracePerson', index, '') }));
}

function periodOf(context: IExecuteFunctions, index: number): TrailPeriod {
	const end = (name: string, label: string) => ({ name, label, value: context.getNodeParameter(name, index, '') });
	return readPeriod({ from: end('traceFrom', 'From'), until: end('traceUntil', 'Until') }, context.getTimezone());
}

const ofMessage: Look = async (context, place, index) => await trailOfMessage(place, readNeeded(context, { name: 'traceId', label: 'The ID' }, 'Enter the ID of a message or of a delivery.', index));
const ofPerson: Look = async (context, place, index) => await trailOfPerson(place, [readPerson(context, index)], periodOf(context, index));
const ofPeriod: Look = async (context, place, index) => await trailOfAccount(place, periodOf(context, index));
const ofSubject: Look = async (context, place, index) => {
	const key = readNeeded(context, { name: 'traceSubject', label: 'The record' }, 'Enter the key of a subject or of a watched case.', index);
	return await trailOfSubject(place, key, readTenant((context.getNodeParameter('traceOptions', index, {}) ?? {}) as IDataObject));
};

async function itemsOf(context: IExecuteFunctions, { entries, isWhole }: Trail, index: number): Promise<SortedItem[]> {
	const output = readChoice(context.getNodeParameter('traceOutput', index, 'steps'), { name: 'traceOutput', label: 'Output', choices: ['steps', 'list', 'csv'] as const });
	if (output === 'steps') return entries.map((entry) => ({ json: plainJson(entry) }));
	const summary = { steps: entries.length, isWhole };
	if (output === 'list') return [{ json: plainJson({ ...summary, trail: entries }) }];
	const data = await context.helpers.prepareBinaryData(Buffer.from(trailCsv(entries)), 'trail.csv', 'text/csv');
	return [{ json: summary, binary: { data } }];
}

async function openPlace(context: IExecuteFunctions): Promise<Place> {
	const { api, store, account } = await openAccount(context);
	return { store, account, businessAccountId: api.account.businessAccountId };
}

const lookingBack = (look: Look) => async (context: IExecuteFunctions): Promise<INodeExecutionData[]> => {
	const place = await openPlace(context);
	return await forEachItem(context, async (index) => await itemsOf(context, await look(context, place, index), index));
};

/** All about one message. */
export const traceMessages = lookingBack(ofMessage);
/** All about one person. */
export const tracePersons = lookingBack(ofPerson);
/** All about one record of the builder's system. */
export const traceSubjects = lookingBack(ofSubject);
/** All of an account in a period. */
export const tracePeriods = lookingBack(ofPeriod);

/** Takes a person out of the store; the item says what went, and neither the number nor the name. */
export async function forgetPersons(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const { store } = await openPlace(context);
	return await forEachItem(context, async (index) => {
		const keys = [readPerson(context, index)];
		const names = readText(context, { name: 'forgetNames', label: 'Names' }, index).split(',').map((name) => name.trim()).filter((name) => name !== '');
		const { removed, rewritten, stillLeaving } = await store.people.erase({ keys, names }, new Date().toISOString());
		const outcome = stillLeaving > 0 ? 'partly' : 'forgotten';
		return [{ json: { outcome, removed, rewritten, stillLeaving, ...(stillLeaving > 0 && { whatToDo: 'Messages to this person are leaving just now. Run this again in a minute.' }) } }];
	});
}
