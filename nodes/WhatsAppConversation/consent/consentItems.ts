import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { ConsentCheck, ConsentEntry, ConsentState, NewConsent, Store } from '../../../core/store';
import { openAccount } from '../../shared/openAccount';
import { readChoice } from '../../shared/readChoice';
import { sortItems, type SortedItem } from '../../shared/sortItems';
import { describeEntry } from './describeEntry';
import { exportFile } from './exportFile';
import { readAnchor, readCategory, readDecision, readPerson, readRange } from './readConsent';

/** What the operations work with: only consent of the credential's account is seen and touched. */
interface Desk {
	consents: Store['consents'];
	account: string;
	now: string;
}

type Operation = (context: IExecuteFunctions, desk: Desk, index: number) => Promise<SortedItem[]>;

const readAtOnce = 1_000;

const recordDecision = (decision: NewConsent['decision']): Operation => async (context, { consents, account, now }, index) => {
	const [{ entry, isNew, canceled }] = (await consents.record([readDecision(context, decision, account, now, index)], now)) as [{ entry: ConsentEntry; isNew: boolean; canceled: unknown[] }];
	return [{ json: { ...describeEntry(entry), outcome: isNew ? 'recorded' : 'alreadyRecorded', canceledMessages: canceled.length } }];
};

/** Whether messages of a category may be sent, and why. */
function answerOf({ withdrawn, latest }: ConsentState, category: string): IDataObject {
	const deciding = latest.filter((decided) => decided.category === category || decided.category === 'all').sort((one, other) => one.seq - other.seq).at(-1);
	const blocking = withdrawn.find((one) => one === 'all' || one === category) ?? (category === 'all' ? withdrawn[0] : undefined);
	const consent = blocking !== undefined ? 'withdrawn' : deciding?.decision === 'given' ? 'given' : 'none';
	const why =
		blocking !== undefined
			? `The person has opted out of ${blocking === 'all' ? 'all messages' : `${blocking} messages`}; WhatsApp Send sends none.`
			: consent === 'given'
				? 'The person has opted in, and has not opted out since.'
				: 'The person has not opted out. There is no opt-in on record; where your law or the policy of WhatsApp asks for one, get it first.';
	return { allowed: blocking === undefined, consent, category, why, withdrawn: [...withdrawn], ...(deciding !== undefined && { decision: { ...deciding, entry: deciding.seq } }) };
}

const check: Operation = async (context, { consents, account }, index) => {
	const consent = answerOf(await consents.state(readPerson(context, account, index)), readCategory(context, index));
	const { json, binary } = context.getInputData()[index]!;
	return [{ json: { ...json, consent }, ...(binary !== undefined && { binary }), output: consent.allowed === true ? 0 : 1 }];
};

const history: Operation = async (context, { consents, account }, index) => (await consents.history(readPerson(context, account, index))).map((entry) => ({ json: describeEntry(entry) }));

const problems: Record<Extract<ConsentCheck, { isIntact: false }>['problem'], string> = {
	missing: 'An entry is missing: somebody took it out.',
	changed: 'An entry was changed, or stands in another place than where it was written.',
	evidenceChanged: 'The evidence of an entry was changed, or taken out without an erasure.',
	cutOff: 'Entries at the end are missing: somebody cut them off.',
};

const verify: Operation = async (context, { consents, account }, index) => {
	const found = await consents.verify(account, readAnchor(context, index));
	if (!found.isIntact) return [{ json: { intact: false, brokenAt: found.brokenAt, problem: found.problem, what: problems[found.problem] } }];
	return [{ json: { intact: true, entries: found.entries, ...(found.head !== undefined && { anchor: `${found.head.seq}:${found.head.hash}` }) } }];
};

async function everyEntry({ consents, account }: Desk, range: { recordedFrom?: string; recordedUntil?: string }): Promise<ConsentEntry[]> {
	const entries: ConsentEntry[] = [];
	for (;;) {
		const page = await consents.list(account, { ...range, after: entries.at(-1)?.seq, limit: readAtOnce });
		entries.push(...page);
		if (page.length < readAtOnce) return entries;
	}
}

const exportAll: Operation = async (context, desk, index) => {
	const format = readChoice(context.getNodeParameter('format', index, 'csv'), { name: 'format', label: 'The format', choices: ['csv', 'json'] as const });
	const entries = await everyEntry(desk, readRange(context, index));
	const { content, fileName, mimeType } = exportFile(format, entries);
	return [{ json: { entries: entries.length, fileName }, binary: { data: await context.helpers.prepareBinaryData(content, fileName, mimeType) } }];
};

const erase: Operation = async (context, { consents, account, now }, index) => {
	const person = readPerson(context, account, index);
	const erased = await consents.erase(person, now);
	return [{ json: { outcome: erased === 0 ? 'nothingToErase' : 'erased', entries: erased, stillBlocked: [...(await consents.state(person)).withdrawn] } }];
};

const runWith = (operation: Operation, outputs: 1 | 2 = 1) => async (context: IExecuteFunctions): Promise<INodeExecutionData[][]> => {
	const { store, account } = await openAccount(context);
	return await sortItems(context, outputs, async (index) => await operation(context, { consents: store.consents, account, now: new Date().toISOString() }, index));
};

/** Records that people agreed to messages, with what proves it. */
export const recordOptIns = runWith(recordDecision('given'));
/** Records that people want no messages, and calls off what waits for them. */
export const recordOptOuts = runWith(recordDecision('withdrawn'));
/** Tells whether messages may be sent, and why. */
export const checkConsents = runWith(check, 2);
/** Gives every decision of a person, oldest first. */
export const listConsentHistory = runWith(history);
/** Checks that nobody has changed what was recorded. */
export const verifyConsents = runWith(verify);
/** Gives what was recorded as a file. */
export const exportConsents = runWith(exportAll);
/** Takes a person's data out of what was recorded. */
export const eraseConsents = runWith(erase);
