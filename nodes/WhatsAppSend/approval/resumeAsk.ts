import type { INodeExecutionData, IWebhookFunctions, IWebhookResponseData } from 'n8n-workflow';
import { takeAgainAfterMs, type Resumption } from '../../../core/asks';
import { wordsForLog } from '../../../core/messages';
import type { StoredAsk } from '../../../core/store';
import { openCredential } from '../../shared/credential';
import { logPlace } from '../../shared/logPlace';
import { openOperationsStore } from '../../shared/operationsStore';
import { askedItem } from './askedItem';

const sayOnly = (resumption: Resumption['resumption']): IWebhookResponseData => ({ webhookResponse: { resumption } satisfies Resumption });

/** Whether this execution waits for these questions: another may have got the ID to which n8n signed the address. Its item says for which it waits. */
const waitsFor = (context: IWebhookFunctions, [first]: readonly StoredAsk[]): boolean => {
	const awaited = context.evaluateExpression('{{ $json.askId }}');
	return first !== undefined && (typeof awaited !== 'string' || awaited === first.id);
};

/**
 * The call that lets a waiting execution go on. It carries no decision: what was answered is read from the store, and taken
 * once, so that whoever calls, and however often, the execution goes on once and with what people said. It never throws.
 */
export async function resumeAsk(context: IWebhookFunctions): Promise<IWebhookResponseData> {
	const { wait } = context.getQueryData() as { wait?: unknown };
	if (typeof wait !== 'string') return sayOnly('unknown');
	try {
		const store = await openOperationsStore(context);
		const asks = await store.asks.ofWait(wait);
		if (!waitsFor(context, asks)) return sayOnly('unknown');
		if (asks.some(({ isOpen }) => isOpen)) return sayOnly('open');
		const api = await openCredential(context);
		// By itself: what the other options are made of may not be there any more.
		const mediaMegabytes = Number(context.getNodeParameter('approvalOptions.mediaMegabytes', 16)) || 16;
		const items: INodeExecutionData[] = [];
		for (const ask of asks) items.push(await askedItem(context, { store, api }, ask, mediaMegabytes));
		const now = Date.now();
		const taking = await store.asks.takeResult(wait, now - takeAgainAfterMs, now);
		return taking === 'taken' ? { ...sayOnly('taken'), workflowData: [items] } : sayOnly(taking);
	} catch (error) {
		// Where this throws, n8n lets the execution go on with one empty item, and nobody's answer is ever read.
		context.logger.error(`WhatsApp questions: an execution that was called cannot go on, so it goes on waiting. ${wordsForLog(error)} It is called again.`, { ...logPlace(context), executionId: context.getExecutionId() });
		return sayOnly('failed');
	}
}
