import { randomUUID } from 'node:crypto';
import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { CloudApi } from '../../../core/cloudApi';
import { accountKey, failureOf, type DeliveryReport } from '../../../core/delivery';
import { InvalidInputError, readRecipient } from '../../../core/messages';
import { refusedOutsideWindow } from '../../../core/notifications';
import { openCredential } from '../../shared/credential';
import { openOperationsStore } from '../../shared/operationsStore';
import { readSender } from '../../shared/readSender';
import { toNodeError } from '../../shared/toNodeError';
import { executionKeys } from '../message/executionKeys';
import type { PlannedMessage } from '../message/planItem';
import { rememberTemplates } from '../message/readTemplate';
import { deliverPlanned } from '../message/sendItems';
import { toItems, type Result } from '../message/toItems';
import { openWindows } from './openWindows';
import { planNotification, refusedNotification, type Addressed, type Planning, type PlannedNotification } from './planNotification';
import { readNotification } from './readNotification';

type Planned = { index: number; plan: PlannedNotification } | { index: number; result: Result };

/** Reads every item, and names everybody whom it tells. */
async function address(context: IExecuteFunctions): Promise<Array<Addressed | { index: number; result: Result }>> {
	const found: Array<Addressed | { index: number; result: Result }> = [];
	for (const index of context.getInputData().keys()) {
		try {
			const asked = await readNotification(context, index, async () => await openOperationsStore(context), Date.now());
			const phoneNumberId = readSender(context, index);
			for (const person of asked.people) found.push({ index, asked, person, phoneNumberId });
		} catch (error) {
			found.push({ index, result: failedResult(context, error, index) });
		}
	}
	return found;
}

/** Bad input stops the node; with Continue On Fail it becomes an error item. */
function failedResult(context: IExecuteFunctions, error: unknown, index: number): Result {
	if (!context.continueOnFail()) throw toNodeError(error, context.getNode(), index);
	return { error, itemIndex: index };
}

/** The windows of everybody who can be read and of whom the builder says nothing; who cannot be read is refused when planned. */
async function lookUpWindows(context: IExecuteFunctions, addressed: readonly Addressed[]) {
	const asked = addressed.flatMap(({ asked: { window }, person, phoneNumberId }) => {
		if (window !== undefined) return [];
		try {
			return [{ phoneNumberId, to: readRecipient(person.to) }];
		} catch {
			return [];
		}
	});
	return asked.length === 0 ? () => 'unknown' as const : await openWindows(await openOperationsStore(context), asked, Date.now());
}

async function planAll(context: IExecuteFunctions, planning: Planning): Promise<Planned[]> {
	const found = await address(context);
	const windowOf = await lookUpWindows(context, found.filter((one) => 'asked' in one));
	const planned: Planned[] = [];
	for (const one of found) {
		if ('result' in one) {
			planned.push(one);
			continue;
		}
		const { index, asked, person, phoneNumberId } = one;
		try {
			const window = asked.window ?? windowOf({ phoneNumberId, to: readRecipient(person.to) });
			const plan = await planNotification(context, one, window, planning);
			planned.push('main' in plan ? { index, plan } : { index, result: { ...plan, itemIndex: index } });
		} catch (error) {
			const isCheck = asked.validateOnly && error instanceof InvalidInputError;
			planned.push({ index, result: isCheck ? { finished: refusedNotification(error, index), itemIndex: index } : failedResult(context, error, index) });
		}
	}
	return planned;
}

/** Refused for certain as outside the window (131047), though it seemed open. */
const wasOutside = ({ outcome, deduplicated, delivery }: DeliveryReport): boolean => outcome === 'failed' && !deduplicated && failureOf(delivery.reason)?.failure.category === 'windowClosed';

const leftOrWaits: ReadonlySet<DeliveryReport['outcome']> = new Set(['accepted', 'queued', 'deferred', 'sending', 'unknown']);

/** What became of one notification. */
interface Told {
	plan: PlannedNotification;
	index: number;
	report: DeliveryReport;
	files: DeliveryReport[];
}

/** Delivers the messages that tell, then again as templates what was refused outside the window, then the files of what has left. */
async function deliverAll(context: IExecuteFunctions, api: CloudApi, planned: ReadonlyArray<{ index: number; plan: PlannedNotification }>, planning: Planning): Promise<{ told: Told[]; waitsFor?: string }> {
	const send = async (messages: Array<{ send: PlannedMessage; index: number }>) => await deliverPlanned(context, api, messages);
	const mains = await send(planned.map(({ plan, index }) => ({ send: plan.main, index })));
	const told: Told[] = planned.map(({ plan, index }, position) => ({ plan, index, report: mains.reports[position]!, files: [] }));

	const again: Told[] = [];
	for (const one of told.filter(({ report, plan }) => wasOutside(report) && plan.rendering.as !== 'template')) {
		const plan = await planNotification(context, one.plan.addressed, 'closed', planning).catch(() => undefined);
		// Without a template the refusal stands as it is.
		if (plan === undefined || !('main' in plan)) continue;
		Object.assign(plan.about.notification as object, { reason: { ...refusedOutsideWindow } });
		again.push(Object.assign(one, { plan }));
	}
	const templates = await send(again.map(({ plan, index }) => ({ send: plan.main, index })));
	for (const [position, one] of again.entries()) one.report = templates.reports[position]!;

	const withFiles = told.filter(({ report }) => leftOrWaits.has(report.outcome)).flatMap((one) => one.plan.files.map((file) => ({ one, file })));
	const files = await send(withFiles.map(({ one, file }) => ({ send: file, index: one.index })));
	for (const [position, { one }] of withFiles.entries()) one.files.push(files.reports[position]!);
	return { told, waitsFor: mains.waitsFor ?? templates.waitsFor ?? files.waitsFor };
}

const fileWords = ({ outcome, delivery: { message, messageId, reason } }: DeliveryReport) => ({
	kind: message.content.kind,
	...('filename' in message.content && { name: message.content.filename }),
	outcome,
	...(messageId && { messageId }),
	...(outcome !== 'accepted' && reason && { reason: { code: reason.code, words: reason.words } }),
});

/**
 * Sends a record to everybody whom it concerns, as what is allowed and best for each: one item for each recipient. Everything
 * is read and checked before the first message leaves.
 */
export async function notifyItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const api = await openCredential(context);
	const planning: Planning = { account: accountKey(api), lookUp: rememberTemplates(api), executionKey: executionKeys(context, randomUUID()) };
	const planned = await planAll(context, planning);
	const { told, waitsFor } = await deliverAll(context, api, planned.filter((one) => 'plan' in one), planning);
	const inTurn = told.values();
	const results = planned.map((one): Result => {
		if ('result' in one) return one.result;
		const { plan, index, report, files } = inTurn.next().value!;
		return { report, itemIndex: index, more: files.length === 0 ? plan.about : { ...plan.about, files: files.map(fileWords) } };
	});
	return toItems(context, results, waitsFor);
}
