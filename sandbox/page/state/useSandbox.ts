import { useEffect, useRef, useState } from 'preact/hooks';
import type { Message } from '../../world/message';
import { read } from '../api/request';
import type { LiveEvents } from './liveEvents';
import { conversationKey, type Person, type Snapshot, type Typing, withMessage, withPerson } from './snapshot';

/** The live state of the sandbox; `connected` is false while the page waits for it to come back. */
export interface SandboxState {
	snapshot: Snapshot | undefined;
	typing: Typing;
	connected: boolean;
	/** Reads everything anew, after something that no event tells. */
	reload: () => void;
}

const MEANWHILE_KEPT = 200;

/** Follows the sandbox: the whole state at each connection, then event by event. */
export function useSandbox(live: LiveEvents): SandboxState {
	const [snapshot, setSnapshot] = useState<Snapshot>();
	const [typing, setTyping] = useState<Typing>({});
	const [connected, setConnected] = useState(true);
	const latest = useRef<Snapshot>();
	latest.current = snapshot;
	/** What is told while a state is on its way, which may be older. */
	const meanwhile = useRef<Message[]>([]);
	const reload = (): void => {
		meanwhile.current = [];
		read<Snapshot>('/sandbox/state').then(
			(state) => {
				setSnapshot(meanwhile.current.reduce(withMessage, state));
				setConnected(true);
			},
			() => setConnected(false),
		);
	};

	useEffect(() => {
		const leave = [
			// What happened while the connection was down is only in the state, so each opening starts from there.
			live.onConnection((open) => (open ? reload() : setConnected(false))),
			live.on('reset', reload),
			live.on('message', (data) => {
				const message = data as Message;
				meanwhile.current = [...meanwhile.current, message].slice(-MEANWHILE_KEPT);
				setSnapshot((current) => current && withMessage(current, message));
				if (message.direction === 'outbound') setTyping((current) => ({ ...current, [conversationKey(message)]: 0 }));
			}),
			live.on('person', (data) => {
				const changed = latest.current && withPerson(latest.current, data as Person);
				// Somebody new, or somebody who has moved to another number, comes with chats.
				if (changed) setSnapshot(changed);
				else reload();
			}),
			live.on('typing', (data) => {
				const told = data as { phoneNumberId: string; waId: string; untilAt: number };
				setTyping((current) => ({ ...current, [conversationKey(told)]: told.untilAt }));
			}),
		];
		return () => leave.forEach((stop) => stop());
	}, [live]);

	return { snapshot, typing, connected, reload };
}
