import { allEnded } from '../allEnded';
import type { DueReport } from '../courierParts';
import { deliverDue } from '../deliverDue';
import { isoOf, type Workplace } from '../workplace';
import { auditEvents } from './auditEvents';

/** A look lasts no longer than about this; what is still due then is left to the next one. */
const lookAtMostMs = 20_000;
const claimAtOnce = 500;
/** Whatever comes due meanwhile waits for this look, so it waits for no single message. */
const holdAtMostMs = 1_000;

const nothing: DueReport = { due: 0, accepted: 0, unknown: 0, failed: 0, canceled: 0, elsewhere: 0, deferred: {} };

function add(a: DueReport, b: DueReport): DueReport {
	const deferred = { ...a.deferred };
	for (const [code, count] of Object.entries(b.deferred)) deferred[code] = (deferred[code] ?? 0) + count;
	return { due: a.due + b.due, accepted: a.accepted + b.accepted, unknown: a.unknown + b.unknown, failed: a.failed + b.failed, canceled: a.canceled + b.canceled, elsewhere: a.elsewhere + b.elsewhere, deferred };
}

/** Delivers what is due from every number of the account, each at its own pace: one that cannot send holds up no other. */
export async function deliverAll(place: Workplace, account: string, signal?: AbortSignal): Promise<DueReport> {
	const { store, owner, nowMs, reach } = place;
	const endMs = nowMs() + lookAtMostMs;

	async function deliverNumber(phoneNumberId: string): Promise<DueReport> {
		let report = nothing;
		for (;;) {
			const waitAtMostMs = endMs - nowMs();
			if (waitAtMostMs <= 0 || signal?.aborted) return report;
			const found = await deliverDue(place, phoneNumberId, claimAtOnce, { waitAtMostMs, holdAtMostMs, onStop: 'putBack', signal });
			report = add(report, found);
			await store.events.add(auditEvents(found, { account, owner, now: isoOf(nowMs()) }));
			if (found.due < claimAtOnce) return report;
		}
	}

	await reach('beforeClaim');
	const numbers = await store.outbox.dueNumbers(account, isoOf(nowMs()));
	// Every look passes every point, also one that finds nothing.
	if (numbers.length === 0) await reach('claimed');
	return (await allEnded(numbers.map(deliverNumber))).reduce(add, nothing);
}
