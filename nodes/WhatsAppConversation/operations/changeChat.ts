import { actOnChat, type OwnerAction } from '../../../core/conversations';
import { readList } from '../../shared/readList';
import { readText } from '../../shared/readText';
import { eachChat, type ChatWork } from './eachChat';
import { readOwnership, type Ownership } from './readOwnership';

/** Does one thing with the chat of each item. */
const changeChat = (toAction: (work: ChatWork, ownership: Omit<Ownership, 'by'>) => OwnerAction) =>
	eachChat(1, async (work) => {
		const { context, index, store, chat, now } = work;
		const { by, ...ownership } = readOwnership(context, index, now);
		const { outcome, chat: state } = await actOnChat(store.handovers, chat, toAction(work, ownership), by, now);
		return { json: { handOver: { outcome, ...state } } };
	});

const tagsOf = ({ context, index }: ChatWork) => readList(context.getNodeParameter('tags', index, ''), { name: 'tags', label: 'Tags' });

export const addTags = changeChat((work) => ({ do: 'addTags', tags: tagsOf(work) }));
export const removeTags = changeChat((work) => ({ do: 'removeTags', tags: tagsOf(work) }));
export const addNote = changeChat(({ context, index }) => ({ do: 'note', text: readText(context, { name: 'note', label: 'The note' }, index) }));
export const assign = changeChat(({ context, index }, ownership) => ({ do: 'assign', assignee: readText(context, { name: 'assignee', label: 'Assignee' }, index), ...ownership }));
export const release = changeChat((_work, { reason }) => ({ do: 'release', ...(reason !== undefined && { reason }) }));
export const reopen = changeChat((_work, ownership) => ({ do: 'reopen', ...ownership }));
