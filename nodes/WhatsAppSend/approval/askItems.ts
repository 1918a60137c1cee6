import { randomUUID } from 'node:crypto';
import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { abandonQuestions, askId, askPeople, askSecret, askWatcher, decide, noteAsked, peopleOf, quickReplyPayloads, readAsk, waitId, type AskPlan, type AskRoom } from '../../../core/asks';
import { createCourier } from '../../../core/delivery';
import { wordsForLog } from '../../../core/messages';
import { StoreError, type Store } from '../../../core/store';
import { nodeRunOf } from '../../shared/nodeRun';
import { openAccount } from '../../shared/openAccount';
import { processName } from '../../shared/processName';
import { toNodeError } from '../../shared/toNodeError';
import { toFailure } from '../message/toFailure';
import { rememberTemplates } from '../message/readTemplate';
import { readApproval } from './readApproval';
import { unresolvedItem } from './unresolvedItem';
import { readWindowTemplate } from './windowTemplate';

/** A trigger that was silent for so long is not running; n8n may take some minutes to start. */
const silentForMs = 10 * 60_000;
/** n8n itself wakes an execution that nobody has called so long after everything had to be over. */
const wakeMarginMs = 60 * 60_000;

/** One item's question. */
interface Planned {
	id: string;
	plan: AskPlan;
}

async function refuseWithoutListener(context: IExecuteFunctions, store: Store, account: string): Promise<void> {
	if (await store.watchers.isAlive(askWatcher, account, new Date(Date.now() - silentForMs).toISOString())) return;
	throw new NodeOperationError(context.getNode(), 'Nobody would hear the answers, so nothing was asked.', {
		description: 'Publish a workflow with a WhatsApp Webhook Trigger that uses the same WhatsApp account and the same operations store. It hears the answers, sends reminders, and lets this execution go on.',
	});
}

/** Where an agent calls its tool itself, n8n lets the agent wait and not the tool, and an answer finds nobody. Source: n8n 2.41, makeHandleToolInvocation, WaitingWebhooks. */
function refuseWhereNobodyWaits(context: IExecuteFunctions): void {
	if (!context.isToolExecution()) return;
	throw new NodeOperationError(context.getNode(), 'This tool cannot wait for people here, so nothing was asked.', {
		description: 'Use the newest version of the AI Agent, which lets n8n run its tools, or put the node into the workflow after the agent.',
	});
}

/** Every item is read and checked before anybody is asked. */
async function planAll(context: IExecuteFunctions, wait: string, secret: string, lookUp: ReturnType<typeof rememberTemplates>): Promise<Planned[]> {
	const planned: Planned[] = [];
	for (const index of context.getInputData().keys()) {
		try {
			const plan = readApproval(context, index);
			const id = askId(wait, index);
			const template = await readWindowTemplate(context, index, plan, quickReplyPayloads({ id, plan }, secret), lookUp);
			planned.push({ id, plan: template === undefined ? plan : { ...plan, template } });
		} catch (error) {
			throw toNodeError(error, context.getNode(), index);
		}
	}
	return planned;
}

/** Asks the first people of one question; throws when not one of them could be reached. */
async function ask(context: IExecuteFunctions, room: AskRoom, id: string, index: number): Promise<void> {
	const stored = await room.store.asks.get(id);
	if (stored === undefined) return;
	const question = readAsk(stored);
	const ended = question.facts.find((fact) => fact.kind === 'ended');
	if (ended?.outcome === 'abandoned') {
		// Of the tries of a node, n8n shows the last error only.
		const why = ended.words === undefined ? '' : `The error was: ${ended.words} `;
		throw new NodeOperationError(context.getNode(), 'This execution has stopped before, because somebody could not be asked, so nothing is asked again.', { itemIndex: index, description: `${why}Mend that, and start a new execution.` });
	}
	if (!stored.isOpen) return;
	const { due } = decide(question, room.nowMs());
	const reports = await askPeople(room, question, due);
	const failures = reports.flatMap((report) => toFailure(report) ?? []);
	if (due.length > 0 && failures.length === due.length) throw toNodeError(failures[0], context.getNode(), index);
	await noteAsked(room, id, due.map(({ round, to }) => ({ kind: 'asked', round, to: to.id, at: room.nowMs() })));
}

/** Asks the first people of every question. Where that cannot be done the execution stops, so nothing of it stays open. */
async function askAll(context: IExecuteFunctions, room: AskRoom, wait: string, planned: readonly Planned[]): Promise<void> {
	try {
		for (const [index, { id }] of planned.entries()) await ask(context, room, id, index);
	} catch (error) {
		// A store that does not answer may answer the next try.
		if (!(error instanceof StoreError)) await abandonQuestions(room, wait, wordsForLog(error));
		throw toNodeError(error, context.getNode());
	}
}

/**
 * Asks people and lets the execution wait: plan all items -> write the questions down -> ask -> wait. A run of the node that
 * n8n repeats finds the same questions and asks nobody twice.
 */
export async function askItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	refuseWhereNobodyWaits(context);
	const { api, account, store } = await openAccount(context);
	await refuseWithoutListener(context, store, account);
	const { place: parts, run } = nodeRunOf(context, randomUUID());
	const place = parts.join(':');
	const wait = waitId({ place, run });
	const planned = await planAll(context, wait, await askSecret(store, account), rememberTemplates(api));
	const room: AskRoom = { store, account, courier: createCourier({ store, api, owner: processName }), nowMs: Date.now };

	const now = Date.now();
	await store.asks.keep(
		{ id: wait, account, place, resumeUrl: context.getSignedResumeUrl({ wait }) },
		// A process that ends before it has asked everybody is followed by the trigger's after this time.
		planned.map(({ id, plan }, item) => ({ id, item, plan: { ...plan }, people: peopleOf({ plan }).map((person) => person.id), nextDueAt: now + 60_000 })),
		now,
	);
	await askAll(context, room, wait, planned);

	const items = context.getInputData();
	for (const [index, { id, plan }] of planned.entries()) items[index] = unresolvedItem(id, plan, index);
	const longestMs = Math.max(...planned.map(({ plan }) => plan.tiers.length * plan.tierMs));
	await context.putExecutionToWait(new Date(now + longestMs + wakeMarginMs));
	return items;
}
