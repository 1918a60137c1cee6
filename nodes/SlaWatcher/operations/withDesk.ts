import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { forEachItem } from '../../shared/forEachItem';
import { openDesk, type OpenDesk } from '../../shared/openDesk';
import { plainJson } from '../../shared/plainJson';

/** Something done at the desk for one item; gives the items that come out. */
type DeskWork = (open: OpenDesk, context: IExecuteFunctions, index: number) => Promise<object[]>;

/** Opens the desk once and does the work for each item. */
export function withDesk(work: DeskWork): (context: IExecuteFunctions) => Promise<INodeExecutionData[]> {
	return async (context) => {
		const { tenant } = (context.getNodeParameter('deskOptions', 0, {}) ?? {}) as IDataObject;
		const open = await openDesk(context, tenant);
		return await forEachItem(context, async (index) => (await work(open, context, index)).map((json) => ({ json: plainJson(json) })));
	};
}
