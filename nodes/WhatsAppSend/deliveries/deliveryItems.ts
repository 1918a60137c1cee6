import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { InvalidInputError } from '../../../core/messages';
import type { Delivery, DeliveryQuery } from '../../../core/store';
import { describeDelivery } from '../../shared/describeDelivery';
import { forEachItem } from '../../shared/forEachItem';
import { openAccount, type OpenAccount } from '../../shared/openAccount';
import { outboxHint } from '../../shared/outboxHint';
import { readMost } from '../../shared/readMost';
import { readText } from '../../shared/readText';
import { readDeliveryIds } from './readDeliveryIds';
import { readQuery } from './readQuery';

/** What the operations work with: only deliveries of the credential's account are seen and touched. */
interface Desk extends Pick<OpenAccount, 'store' | 'account'> {
	now: string;
}

type Operation = (context: IExecuteFunctions, desk: Desk, index: number) => Promise<IDataObject[]>;

const largestPage = 1000;

async function findAll(context: IExecuteFunctions, { store, account }: Desk, query: Omit<DeliveryQuery, 'account' | 'limit' | 'after'>, index: number): Promise<IDataObject[]> {
	const most = readMost(context, 'deliveries', index);
	const found: Delivery[] = [];
	for (;;) {
		const pageSize = Math.min(largestPage, most - found.length);
		const page = await store.outbox.find({ ...query, account, limit: pageSize, after: found.at(-1)?.id });
		found.push(...page);
		if (page.length < pageSize || found.length >= most) return found.map(describeDelivery);
	}
}

const find: Operation = async (context, desk, index) => {
	const filters = context.getNodeParameter('filters', index, {}) as IDataObject | null;
	return await findAll(context, desk, readQuery(filters ?? {}, context.getTimezone()), index);
};

const listDeadLetters: Operation = async (context, desk, index) => await findAll(context, desk, { states: ['failed'] }, index);

function unknownId(id: string): InvalidInputError {
	return new InvalidInputError([{ field: 'deliveryId', message: `There is no delivery ${id} of this account in the store. Finished deliveries are kept for 30 days; check the ID and the credentials.` }]);
}

async function known({ store, account }: Desk, id: string): Promise<Delivery> {
	const [delivery] = await store.outbox.find({ id, account, limit: 1 });
	if (delivery === undefined) throw unknownId(id);
	return delivery;
}

const get: Operation = async (context, desk, index) => {
	const [id] = readDeliveryIds(context.getNodeParameter('deliveryId', index, ''), { name: 'deliveryId', label: 'The delivery ID' });
	return [describeDelivery(await known(desk, id!))];
};

async function knownIds(context: IExecuteFunctions, desk: Desk, index: number): Promise<string[]> {
	const ids = readDeliveryIds(context.getNodeParameter('deliveryIds', index, ''), { name: 'deliveryIds', label: 'The delivery ID' });
	for (const id of ids) await known(desk, id);
	return ids;
}

/** What an operation did to the deliveries that it was asked for; the others are named with where they stand. */
async function outcomes(desk: Desk, ids: string[], changed: Delivery[], done: string): Promise<IDataObject[]> {
	const byId = new Map(changed.map((delivery) => [delivery.id, delivery]));
	return await Promise.all(ids.map(async (id) => ({ outcome: byId.has(id) ? done : 'unchanged', ...describeDelivery(byId.get(id) ?? (await known(desk, id))) })));
}

const redrive: Operation = async (context, desk, index) => {
	const ids = await knownIds(context, desk, index);
	const items = await outcomes(desk, ids, await desk.store.outbox.redrive(ids, desk.now), 'redriven');
	const waitsFor = await outboxHint(context, desk.store, desk.account, Date.parse(desk.now));
	return items.map((item) => (item.outcome === 'redriven' && waitsFor !== undefined ? { ...item, waitsFor } : item));
};

const longestReason = 500;

const discard: Operation = async (context, desk, index) => {
	const words = readText(context, { name: 'discardReason', label: 'The reason' }, index);
	if (words === '' || words.length > longestReason) {
		const what = words === '' ? 'is empty' : `is ${words.length} characters long; it may have at most ${longestReason}`;
		throw new InvalidInputError([{ field: 'discardReason', message: `The reason ${what}. Say in a sentence why nothing more has to be done.` }]);
	}
	const ids = await knownIds(context, desk, index);
	return await outcomes(desk, ids, await desk.store.outbox.discard(ids, { code: 'discardedByHand', words }, desk.now), 'discarded');
};

const cancel: Operation = async (context, desk, index) => {
	const ids = await knownIds(context, desk, index);
	return await outcomes(desk, ids, await desk.store.outbox.cancel(ids, { code: 'canceledByHand', words: 'It was called off before it left.' }, desk.now), 'canceled');
};

const runWith = (operation: Operation) => async (context: IExecuteFunctions): Promise<INodeExecutionData[]> => {
	const open = await openAccount(context);
	return await forEachItem(context, async (index) => (await operation(context, { ...open, now: new Date().toISOString() }, index)).map((json) => ({ json })));
};

/** Looks deliveries up. */
export const findDeliveries = runWith(find);
/** Gives single deliveries. */
export const getDeliveries = runWith(get);
/** Gives everything that failed for good and was not dealt with. */
export const listAllDeadLetters = runWith(listDeadLetters);
/** Lets dead letters wait to be sent again. */
export const redriveDeliveries = runWith(redrive);
/** Marks dead letters as dealt with. */
export const discardDeliveries = runWith(discard);
/** Calls off what waits. */
export const cancelDeliveries = runWith(cancel);
