import { useEffect, useState } from 'preact/hooks';
import type { LiveEvents } from './liveEvents';
import type { SandboxTime } from './sandboxTime';
import type { Snapshot } from './snapshot';

/** The sandbox's clock: set by each state that is read, and by each move that is told. */
export function useClock(live: LiveEvents, snapshot: Snapshot | undefined): SandboxTime {
	const [time, setTime] = useState<SandboxTime>({ aheadMs: 0, frozenAt: undefined });
	const now = snapshot?.now;

	useEffect(() => {
		if (now !== undefined) setTime({ aheadMs: now - Date.now(), frozenAt: undefined });
	}, [now]);
	useEffect(() => live.on('clock', (data) => setTime(readClock(data))), [live]);

	return time;
}

function readClock(data: unknown): SandboxTime {
	const { now, frozen } = data as { now: number; frozen: boolean };
	return { aheadMs: now - Date.now(), frozenAt: frozen ? now : undefined };
}
