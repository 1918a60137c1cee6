import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

/** The sandbox's clock, as far as this page knows it: ahead of this machine's by `aheadMs`, or standing still. */
export interface SandboxTime {
	aheadMs: number;
	frozenAt: number | undefined;
}

/** Hands the sandbox's clock to everything that shows or compares instants. */
export const SandboxTimeContext = createContext<SandboxTime>({ aheadMs: 0, frozenAt: undefined });

/** Now, by the sandbox's clock, in milliseconds. */
export function sandboxNow({ aheadMs, frozenAt }: SandboxTime): number {
	return frozenAt ?? Date.now() + aheadMs;
}

/** Now, by the sandbox's clock, renewed every `everyMs`. */
export function useNow(everyMs: number): number {
	const time = useContext(SandboxTimeContext);
	const [, setTick] = useState(0);
	useEffect(() => {
		const timer = setInterval(() => setTick((tick) => tick + 1), everyMs);
		return () => clearInterval(timer);
	}, [everyMs]);
	return sandboxNow(time);
}
