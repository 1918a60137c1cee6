import { useEffect, useState } from 'preact/hooks';
import type { Message } from '../../world/message';
import { readState } from './controlApi';
import { conversationKey, type Snapshot, type Typing, withMessage } from './snapshot';

/** The live state of the sandbox; `connected` is false while the page waits for it to come back. */
export function useSandbox(): { snapshot: Snapshot | undefined; typing: Typing; connected: boolean } {
	const [snapshot, setSnapshot] = useState<Snapshot>();
	const [typing, setTyping] = useState<Typing>({});
	const [connected, setConnected] = useState(true);

	useEffect(() => {
		const events = new EventSource('/sandbox/events');
		const reload = (): void => {
			readState().then(
				(state) => {
					setSnapshot(state);
					setConnected(true);
				},
				() => setConnected(false),
			);
		};
		// What happened while the connection was down is only in the state, so each opening starts from there.
		events.addEventListener('open', reload);
		events.addEventListener('reset', reload);
		events.addEventListener('error', () => setConnected(false));
		events.addEventListener('message', (event) => {
			const message = JSON.parse(event.data as string) as Message;
			setSnapshot((current) => current && withMessage(current, message));
			if (message.direction === 'outbound') setTyping((current) => ({ ...current, [conversationKey(message)]: 0 }));
		});
		events.addEventListener('typing', (event) => {
			const told = JSON.parse((event as MessageEvent<string>).data) as { phoneNumberId: string; waId: string; untilAt: number };
			setTyping((current) => ({ ...current, [conversationKey(told)]: told.untilAt }));
		});
		return () => events.close();
	}, []);

	return { snapshot, typing, connected };
}
