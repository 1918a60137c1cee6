/** The time of day, as the viewer's browser writes it. */
export function showTime(at: number): string {
	return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
}

/** The time of day to the millisecond, for journals. */
export function showExactTime(at: number): string {
	return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit', fractionalSecondDigits: 3, hourCycle: 'h23' });
}

/** Day and time, for clocks. */
export function showInstant(at: number): string {
	return new Date(at).toLocaleString([], { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', second: '2-digit' });
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
