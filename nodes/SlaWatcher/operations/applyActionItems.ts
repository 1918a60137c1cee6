import { looksLikeAction } from '../../../core/watch';
import { readList } from '../../shared/readList';
import { withDesk } from './withDesk';

/** Does what tapped buttons say; items that are no tap on a button of a notification are passed over. */
export const applyActionItems = withDesk(async ({ desk }, context, index) => {
	const id = context.getNodeParameter('buttonId', index, '');
	if (typeof id !== 'string' || !looksLikeAction(id.trim())) return [];
	const addresses = readList(context.getNodeParameter('tappedBy', index, ''), { name: 'tappedBy', label: 'Tapped By' });
	const report = await desk.applyAction(id, { addresses });
	const { verb, ...rest } = report;
	return [{ action: verb, ...rest, tappedBy: addresses[0] }];
});
