import './EarlierMessages.css';

/** Leads to the messages before those that are shown. */
export function EarlierMessages({ count, show }: { count: number; show: () => void }) {
	if (count === 0) return null;
	return (
		<button type="button" class="earlier" data-testid="earlier" onClick={show}>
			{count} earlier {count === 1 ? 'message' : 'messages'}
		</button>
	);
}
