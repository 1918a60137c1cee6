import './UnreadBadge.css';

/** How many messages wait; nothing when none do. */
export function UnreadBadge({ count }: { count: number }) {
	if (count === 0) return null;
	return (
		<span class="badge" data-testid="unread">
			{count}
			<span class="unseen"> unread</span>
		</span>
	);
}
