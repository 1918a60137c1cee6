/** The time of day, as the viewer's browser writes it. */
export function showTime(at: number): string {
	return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** The day for a separator: Today, Yesterday, or the date. */
export function showDay(at: number, now: number): string {
	const days = Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000);
	if (days === 0) return 'Today';
	if (days === 1) return 'Yesterday';
	return new Date(at).toLocaleDateString([], { day: 'numeric', month: 'long', year: 'numeric' });
}

function startOfDay(at: number): number {
	return new Date(at).setHours(0, 0, 0, 0);
}
