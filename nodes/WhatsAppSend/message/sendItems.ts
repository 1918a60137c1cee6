import { randomUUID } from 'node:crypto';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { CloudApi } from '../../../core/cloudApi';
import { accountKey, createCourier, type DeliveryReport } from '../../../core/delivery';
import { openCredential } from '../../shared/credential';
import { mayLeave } from '../../shared/mayLeave';
import { openUploads } from '../../shared/openUploads';
import { openOperationsStore } from '../../shared/operationsStore';
import { outboxHint } from '../../shared/outboxHint';
import { processName } from '../../shared/processName';
import { isWaiting } from './deliveredItem';
import { executionKeys } from './executionKeys';
import { logProgress } from './logProgress';
import { planItem, type Plan, type PlannedMessage } from './planItem';
import { rememberTemplates } from './readTemplate';
import { toItems, type Result } from './toItems';
import { toOrder } from './toOrder';

/** Delivers what is planned, in one go, and answers in its order. */
export async function deliverPlanned(context: IExecuteFunctions, api: CloudApi, planned: Array<{ send: PlannedMessage; index: number }>): Promise<{ reports: DeliveryReport[]; waitsFor?: string }> {
	const [first] = planned;
	if (first === undefined) return { reports: [] };
	const store = await openOperationsStore(context);
	const desk = openUploads(api, store.uploads, Date.now);
	const reports = await createCourier({ store, api, owner: processName, mayLeave: mayLeave(store) }).deliver(
		planned.map(({ send, index }) => toOrder(context, send, index, desk)),
		{ waitAtMostMs: first.send.delivery.waitAtMostMs, signal: context.getExecutionCancelSignal(), progress: logProgress(context) },
	);
	return { reports, waitsFor: reports.some(isWaiting) ? await outboxHint(context, store, accountKey(api), Date.now()) : undefined };
}

/**
 * The node's way: every item is read and checked before the first one is sent, so that bad input stops the whole node with
 * nothing half-sent; then all are delivered, side by side. Whatever becomes of one, the others are delivered; with Continue
 * On Fail, every failed item becomes one error item.
 */
export async function sendItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const api = await openCredential(context);
	const reading = { account: accountKey(api), lookUp: rememberTemplates(api), executionKey: executionKeys(context, randomUUID()) };
	const plans: Plan[] = [];
	for (const index of context.getInputData().keys()) plans.push(await planItem(context, index, reading));

	const planned = plans.flatMap((plan, index) => ('send' in plan ? [{ send: plan.send, index }] : []));
	const { reports, waitsFor } = await deliverPlanned(context, api, planned);
	const inTurn = reports.values();
	const results = plans.map((plan): Result => ('send' in plan ? { report: inTurn.next().value! } : plan));
	return toItems(context, results, waitsFor);
}
