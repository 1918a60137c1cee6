import { openIntake, signatureAlarm, type Intake, type SignatureAlarm } from '../../core/inbound';
import type { Store } from '../../core/store';

const commitsAtOnce = { sqlite: 1, postgres: 4 } as const;
const intakes = new WeakMap<Store, Intake>();
const alarms = new Map<string, SignatureAlarm>();
const bells = new Map<string, Set<() => void>>();

/** Rings for the readers of these boxes in this process; those in others look by themselves. */
export function ring(boxes: Iterable<string>): void {
	for (const box of boxes) for (const wake of bells.get(box) ?? []) wake();
}

/** Calls `wake` whenever something was put into the box by this process; answers with what ends that. */
export function onRing(box: string, wake: () => void): () => void {
	const wakes = bells.get(box) ?? new Set();
	bells.set(box, wakes.add(wake));
	return () => {
		wakes.delete(wake);
		if (wakes.size === 0) bells.delete(box);
	};
}

/** One intake for each store, so that requests of all triggers share commits. */
export function intakeOf(store: Store): Intake {
	const known = intakes.get(store);
	if (known !== undefined) return known;
	const intake = openIntake({ inbox: store.inbox, nowMs: Date.now, random: Math.random, commitsAtOnce: commitsAtOnce[store.engine], taken: ring });
	intakes.set(store, intake);
	return intake;
}

/** The alarm of a box, which counts wrong signatures at n8n's URL in this process. */
export function alarmOf(box: string): SignatureAlarm {
	const alarm = alarms.get(box) ?? signatureAlarm();
	alarms.set(box, alarm);
	return alarm;
}
