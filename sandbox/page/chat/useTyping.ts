import { useEffect, useState } from 'preact/hooks';

/** Whether the business is typing now; turns false by itself at `untilAt`. */
export function useTyping(untilAt: number): boolean {
	const [typing, setTyping] = useState(false);
	useEffect(() => {
		const remaining = untilAt - Date.now();
		setTyping(remaining > 0);
		if (remaining <= 0) return;
		const timer = setTimeout(() => setTyping(false), remaining);
		return () => clearTimeout(timer);
	}, [untilAt]);
	return typing;
}
