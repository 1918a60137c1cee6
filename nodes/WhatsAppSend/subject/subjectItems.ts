import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { createCourier, type ResolveOrder } from '../../../core/delivery';
import { addressOf, readMessage, type Message } from '../../../core/messages';
import type { Delivery, Store, Told } from '../../../core/store';
import { forEachItem } from '../../shared/forEachItem';
import { openAccount, type OpenAccount } from '../../shared/openAccount';
import { outboxHint } from '../../shared/outboxHint';
import { processName } from '../../shared/processName';
import { rememberTemplates, type TemplateLookUp } from '../message/readTemplate';
import { describeSubject } from './describeSubject';
import { overContent, type OverContent } from './overContent';
import { readOverWish } from './readOverWish';
import { readSubjectKey } from './readSubjectKey';

/** What the operations work with. */
interface Desk extends OpenAccount {
	lookUp: TemplateLookUp;
}

type Operation = (context: IExecuteFunctions, desk: Desk, index: number) => Promise<IDataObject>;

const deliveriesAtMost = 10_000;

const keyOf = (context: IExecuteFunctions, index: number) => readSubjectKey(context.getNodeParameter('subjectKey', index, ''), 'subjectKey');

const unknownSubject = (key: string): IDataObject => ({ subject: key, state: 'unknown', told: 0, waiting: 0, canceled: 0, recipients: [] });

async function digestsOf(store: Store, deliveries: Delivery[]): Promise<Map<string, Delivery>> {
	const ids = new Set(deliveries.flatMap(({ digestId }) => (digestId === undefined ? [] : [digestId])));
	const found = await Promise.all([...ids].map((id) => store.outbox.find({ id, limit: 1 })));
	return new Map(found.flat().map((digest) => [digest.id, digest]));
}

async function describe({ store, account }: Desk, key: string): Promise<IDataObject> {
	const found = await store.subjects.get(account, key, deliveriesAtMost);
	return found === undefined ? unknownSubject(key) : describeSubject(found.subject, found.deliveries, await digestsOf(store, found.deliveries));
}

const get: Operation = async (context, desk, index) => await describe(desk, keyOf(context, index));

/** To the person as addressed before, through the same number; the template where they may not be written to freely. */
const overMessage = ({ text, template }: OverContent) => ({ last: { message } }: Told, isOpen: boolean): Message =>
	readMessage({ from: message.from, to: { type: message.to.type, value: addressOf(message.to) }, content: isOpen ? text : (template ?? text) });

const resolve: Operation = async (context, desk, index) => {
	const { store, api, account, lookUp } = desk;
	const key = keyOf(context, index);
	const wish = readOverWish(context, index, key);
	const { id: workflowId, name: workflowName } = context.getWorkflow();
	const order: ResolveOrder = {
		key,
		over: wish && overMessage(await overContent(wish, lookUp)),
		context: { subject: key },
		source: { workflowId, workflowName, nodeName: context.getNode().name, executionId: context.getExecutionId(), itemIndex: index },
	};
	const courier = createCourier({ store, api, owner: processName });
	const report = await courier.resolve(order, { waitAtMostMs: wish?.waitAtMostMs ?? 0, onStop: 'putBack', signal: context.getExecutionCancelSignal() });
	if (report === undefined) return { outcome: 'unknownSubject', ...unknownSubject(key) };
	const waits = report.over.some(({ outcome }) => outcome === 'deferred');
	const waitsFor = waits ? await outboxHint(context, store, account, Date.now()) : undefined;
	return { outcome: report.already ? 'alreadyResolved' : 'resolved', ...(await describe(desk, key)), ...(waitsFor !== undefined && { waitsFor }) };
};

const runWith = (operation: Operation) => async (context: IExecuteFunctions): Promise<INodeExecutionData[]> => {
	const open = await openAccount(context);
	const desk: Desk = { ...open, lookUp: rememberTemplates(open.api) };
	return await forEachItem(context, async (index) => [{ json: await operation(context, desk, index) }]);
};

/** Says whether subjects are open, who was told, what waits and what was called off. */
export const getSubjects = runWith(get);
/** Ends subjects: nothing more leaves about them, and those who were told hear so once. */
export const resolveSubjects = runWith(resolve);
