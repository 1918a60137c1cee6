import type { Message } from '../../world/message';
import type { ChatActions } from '../state/chatActions';
import { FormSheet } from './FormSheet';
import { ListSheet } from './ListSheet';

/** The sheet that a message's list or form button opens. */
export function MessageSheet({ message, actions, close }: { message: Message; actions: ChatActions; close: () => void }) {
	const { id, bubble } = message;
	if (bubble.list) {
		const title = bubble.buttons[0]?.label ?? 'Options';
		return <ListSheet title={title} sections={bubble.list} choose={(rowId) => actions.choose(id, rowId)} close={close} />;
	}
	if (bubble.form) return <FormSheet form={bubble.form} send={(values) => actions.fillIn(id, values)} close={close} />;
	return null;
}
