import { useContext, useEffect, useState } from 'preact/hooks';
import { SandboxTimeContext, sandboxNow } from '../state/sandboxTime';

/** Whether the business is typing now; turns false by itself at `untilAt`, by the sandbox's clock. */
export function useTyping(untilAt: number): boolean {
	const time = useContext(SandboxTimeContext);
	const [typing, setTyping] = useState(false);
	useEffect(() => {
		const remaining = untilAt - sandboxNow(time);
		setTyping(remaining > 0);
		if (remaining <= 0) return;
		const timer = setTimeout(() => setTyping(false), remaining);
		return () => clearTimeout(timer);
	}, [untilAt, time]);
	return typing;
}
