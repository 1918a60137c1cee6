import { useEffect } from 'preact/hooks';
import { readChat } from '../api/personApi';
import { type Conversation, unreadOf } from '../state/snapshot';
import type { Attempt } from './useAttempt';

// Long enough to see the second tick before it turns blue, short enough not to wait for it.
const GLANCE_MS = 700;

/** Reads what arrives in an open chat, a glance later, while somebody can see it. */
export function useReadWhileWatched(conversation: Conversation, watched: boolean, attempt: Attempt): void {
	const { waId, phoneNumberId } = conversation;
	const newestUnread = unreadOf(conversation).at(-1)?.id;
	useEffect(() => {
		if (!watched || newestUnread === undefined) return;
		const timer = setTimeout(() => void attempt(readChat({ waId, phoneNumberId })), GLANCE_MS);
		return () => clearTimeout(timer);
	}, [watched, newestUnread, waId, phoneNumberId]);
}
