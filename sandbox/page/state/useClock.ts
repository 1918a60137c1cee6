import { useEffect, useState } from 'preact/hooks';
import { read } from '../api/request';
import type { LiveEvents } from './liveEvents';
import type { SandboxTime } from './sandboxTime';

interface ClockReading {
	now: number;
	frozen: boolean;
}

/** The sandbox's clock: read at each connection and after each reset, then as its moves are told. */
export function useClock(live: LiveEvents): SandboxTime {
	const [time, setTime] = useState<SandboxTime>({ aheadMs: 0, frozenAt: undefined });

	useEffect(() => {
		const take = ({ now, frozen }: ClockReading): void => setTime({ aheadMs: now - Date.now(), frozenAt: frozen ? now : undefined });
		// The page says by itself when the sandbox does not answer.
		const look = (): void => void read<ClockReading>('/sandbox/clock').then(take, () => undefined);
		const leave = [live.onConnection((open) => open && look()), live.on('reset', look), live.on('clock', (data) => take(data as ClockReading))];
		return () => leave.forEach((stop) => stop());
	}, [live]);

	return time;
}
