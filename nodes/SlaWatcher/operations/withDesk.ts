import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { forEachItem } from '../../shared/forEachItem';
import { openDesk, type OpenDesk } from '../../shared/openDesk';
import { toNodeError } from '../../shared/toNodeError';

/** Something done at the desk for one item; gives the items that come out. */
type DeskWork = (open: OpenDesk, context: IExecuteFunctions, index: number) => Promise<object[]>;

/** JSON leaves out what is undefined, as items of n8n should. */
const plain = (json: object) => JSON.parse(JSON.stringify(json)) as IDataObject;

/** Opens the desk once and does the work for each item. */
export function withDesk(work: DeskWork): (context: IExecuteFunctions) => Promise<INodeExecutionData[]> {
	return async (context) => {
		let open: OpenDesk;
		try {
			const { tenant } = (context.getNodeParameter('deskOptions', 0, {}) ?? {}) as IDataObject;
			open = await openDesk(context, tenant);
		} catch (error) {
			throw toNodeError(error, context.getNode());
		}
		return await forEachItem(context, async (index) => (await work(open, context, index)).map((json) => ({ json: plain(json), pairedItem: { item: index } })));
	};
}
