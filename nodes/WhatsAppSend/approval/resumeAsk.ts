import type { IDataObject, INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { takeAgainAfterMs, type Resumption } from '../../../core/asks';
import { openCredential } from '../../shared/credential';
import { openOperationsStore } from '../../shared/operationsStore';
import { toNodeError } from '../../shared/toNodeError';
import { askedItem } from './askedItem';

const sayOnly = (resumption: Resumption['resumption']): IWebhookResponseData => ({ webhookResponse: { resumption } satisfies Resumption });

/**
 * The call that lets a waiting execution go on. It carries no decision: what was answered is read from the store, and taken
 * once, so that whoever calls, and however often, the execution goes on once and with what people said.
 */
export async function resumeAsk(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { wait } = context.getQueryData() as { wait?: unknown };
	if (typeof wait !== 'string') return sayOnly('unknown');
	try {
		const store = await openOperationsStore(context);
		const asks = await store.asks.ofWait(wait);
		if (asks.length === 0) return sayOnly('unknown');
		if (asks.some(({ isOpen }) => isOpen)) return sayOnly('open');
		const api = await openCredential(context);
		const options = context.getNodeParameter('approvalOptions', {}) as IDataObject;
		const items: INodeExecutionData[] = [];
		for (const ask of asks) items.push(await askedItem(context, { store, api }, ask, Number(options.mediaMegabytes) || 16));
		const now = Date.now();
		const taking = await store.asks.takeResult(wait, now - takeAgainAfterMs, now);
		return taking === 'taken' ? { ...sayOnly('taken'), workflowData: [items] } : sayOnly(taking);
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}
