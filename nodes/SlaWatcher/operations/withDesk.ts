import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { forEachItem } from '../../shared/forEachItem';
import { openDesk, type OpenDesk } from '../../shared/openDesk';
import { openOperationsStore } from '../../shared/operationsStore';
import { plainJson } from '../../shared/plainJson';

/** Something done at the desk for one item; gives the items that come out. */
type DeskWork = (open: OpenDesk, context: IExecuteFunctions, index: number) => Promise<object[]>;

/** Does the work for each item, at the desk of the tenant that it names. */
export function withDesk(work: DeskWork): (context: IExecuteFunctions) => Promise<INodeExecutionData[]> {
	return async (context) => {
		// What stops all of them is told once.
		await openOperationsStore(context);
		return await forEachItem(context, async (index) => {
			const open = await openDesk(context, (context.getNodeParameter('deskOptions', index, {}) ?? {}) as IDataObject);
			return (await work(open, context, index)).map((json) => ({ json: plainJson(json) }));
		});
	};
}
