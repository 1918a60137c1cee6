import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { groupMessages, simulateEntry, writeMessage } from '../../../core/watch';
import { forEachItem } from '../../shared/forEachItem';
import { readPanelPolicy } from '../policy/readPanelPolicy';
import { readCaseEntry } from '../readCaseEntry';

/** What would have been told about each record, one item for each message; an item without message says so. */
export async function simulateItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const panel = readPanelPolicy(context);
	const now = Date.now();
	return await forEachItem(context, async (index) => {
		const entry = readCaseEntry(context, index);
		const { sent, cutShort } = simulateEntry(entry, panel, now);
		const items = sent.map(({ at, notification }): IDataObject => {
			const { kind, level, repeat, recipient, reasons } = notification;
			const text = writeMessage({ ...groupMessages([notification])[0]!, createdAt: at });
			return { caseKey: entry.key, at: new Date(at).toISOString(), kind, level, repeat, recipient: { ...recipient, reason: reasons.map(({ selector }) => selector).join(', ') }, text };
		});
		const found = items.length > 0 ? items : [{ caseKey: entry.key, kind: 'nothing', text: 'Nothing would have been told.' }];
		return found.map((json) => ({ json: { ...json, ...(cutShort && { cutShort }) } }));
	});
}
