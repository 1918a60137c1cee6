import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import type { DeliveryReport } from '../../../core/delivery';
import { InvalidInputError } from '../../../core/messages';
import { toErrorItem } from '../../shared/toErrorItem';
import { toNodeError } from '../../shared/toNodeError';
import { deliveredItem, isWaiting, nameOf } from './deliveredItem';
import { toFailure } from './toFailure';

/** What became of one input item, or of one of several messages of an item. */
export type Result = ({ report: DeliveryReport } | { finished: INodeExecutionData } | { error: unknown }) & {
	/** The input item, where it is not at the same place. */
	itemIndex?: number;
	/** Stands beside the rest in the item. */
	more?: IDataObject;
};

const withMore = (item: INodeExecutionData, more: IDataObject = {}): INodeExecutionData => ({ ...item, json: { ...item.json, ...more } });

const messages = (count: number) => (count === 1 ? '1 other message' : `${count} other messages`);

/** What a builder has to know of the others before running the node again. */
function aboutTheOthers(reports: DeliveryReport[]): string {
	const accepted = reports.filter(({ outcome }) => outcome === 'accepted').length;
	const waiting = reports.filter(isWaiting).length;
	const facts = [accepted > 0 && `${messages(accepted)} ${accepted === 1 ? 'was' : 'were'} accepted`, waiting > 0 && `${messages(waiting)} ${waiting === 1 ? 'waits' : 'wait'} in the outbox`];
	const told = facts.filter((fact) => fact !== false).join(' and ');
	if (told === '') return '';
	return ` ${told[0]!.toUpperCase()}${told.slice(1)}. Retry On Fail does not send them again; a new execution does not either where items have an idempotency key. To keep their results, set On Error to continue.`;
}

function errorOf(result: Result): unknown {
	if ('error' in result) return result.error;
	return 'report' in result ? toFailure(result.report) : undefined;
}

/**
 * Results as items in the order of the input. The first failure is thrown, together with what became of the others; with
 * Continue On Fail each failure is an error item that names its delivery.
 */
export function toItems(context: IExecuteFunctions, results: Result[], waitsFor: string | undefined): INodeExecutionData[] {
	const reports = results.flatMap((result) => ('report' in result ? [result.report] : []));
	return results.map((result, position) => {
		const { itemIndex: index = position, more } = result;
		const error = errorOf(result);
		if (error === undefined) return withMore('report' in result ? deliveredItem(result.report, index, waitsFor) : (result as { finished: INodeExecutionData }).finished, more);
		const nodeError = toNodeError(error, context.getNode(), index);
		if (context.continueOnFail()) return toErrorItem(error, nodeError, index, { ...('report' in result ? nameOf(result.report) : {}), ...more });
		if (error instanceof InvalidInputError) nodeError.description = 'Nothing was sent for this item.';
		nodeError.description = `${nodeError.description ?? ''}${aboutTheOthers(reports)}`;
		// The key may hold a phone number; the ID leads to it.
		Object.assign(nodeError.context, 'report' in result ? { deliveryId: result.report.delivery.id } : {}, {
			accepted: results.flatMap((other, item) => ('report' in other && other.report.outcome === 'accepted' ? [{ item, messageId: other.report.delivery.messageId }] : [])),
		});
		throw nodeError;
	});
}
