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

// Under load thousands of messages change each second: those of one frame are drawn together.
const DRAWN_EVERY_MS = 16;

/** Follows the sandbox: the whole state at each connection, then event by event. */
export function useSandbox(live: LiveEvents): SandboxState {
	const [snapshot, setSnapshot] = useState<Snapshot>();
	const [typing, setTyping] = useState<Typing>({});
	const [connected, setConnected] = useState(true);
	const latest = useRef<Snapshot>();
	/** What was told and is not drawn yet; while a state is on its way, everything, because the state may be older. */
	const told = useRef<Message[]>([]);
	const loading = useRef(0);

	const draw = (): void => {
		if (loading.current > 0 || latest.current === undefined) return;
		latest.current = told.current.reduce(withMessage, latest.current);
		told.current = [];
		setSnapshot(latest.current);
	};
	const reload = (): void => {
		loading.current += 1;
		read<Snapshot>('/sandbox/state').then(
			(state) => {
				loading.current -= 1;
				latest.current = state;
				setConnected(true);
				draw();
			},
			() => {
				loading.current -= 1;
				setConnected(false);
				draw();
			},
		);
	};

	useEffect(() => {
		let timer: ReturnType<typeof setTimeout> | undefined;
		const drawSoon = (): void => {
			timer ??= setTimeout(() => {
				timer = undefined;
				draw();
			}, DRAWN_EVERY_MS);
		};
		const leave = [
			// What happened while the connection was down is only in the state, so each opening starts from there.
			live.onConnection((open) => (open ? reload() : setConnected(false))),
			live.on('reset', () => {
				told.current = [];
				reload();
			}),
			live.on('message', (data) => {
				const message = data as Message;
				told.current.push(message);
				if (message.direction === 'outbound') setTyping((current) => withoutTyping(current, conversationKey(message)));
				drawSoon();
			}),
			live.on('person', (data) => {
				const changed = latest.current && withPerson(latest.current, data as Person);
				// Somebody new, or somebody who has moved to another number, comes with chats.
				if (!changed) return reload();
				latest.current = changed;
				drawSoon();
			}),
			live.on('typing', (data) => {
				const { phoneNumberId, waId, untilAt } = data as { phoneNumberId: string; waId: string; untilAt: number };
				setTyping((current) => ({ ...current, [conversationKey({ phoneNumberId, waId })]: untilAt }));
			}),
		];
		return () => {
			clearTimeout(timer);
			leave.forEach((stop) => stop());
		};
	}, [live]);

	return { snapshot, typing, connected, reload };
}

/** The same object when nobody was typing, so that nothing is drawn. */
function withoutTyping(typing: Typing, key: string): Typing {
	if (typing[key] === undefined) return typing;
	const { [key]: _, ...others } = typing;
	return others;
}
