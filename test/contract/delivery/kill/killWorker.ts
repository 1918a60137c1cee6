import { openCloudApi, readAccount } from '../../../../core/cloudApi';
import { createCourier, lookIntoOutbox, type DeliveryReport, type SendPoint } from '../../../../core/delivery';
import { openStore, type StoreConfig } from '../../../../core/store';
import { accountId, appId, token } from '../../../sandbox/given/defaultIds';
import { ordersOf, shareOf } from './killOrders';
import type { KillPlan } from './killPlan';

/** What one process is to do, and where it kills itself. */
export interface KillJob {
	config: StoreConfig;
	baseUrl: string;
	plan: KillPlan;
	process: number;
	owner: string;
	/** How far its clock is from the machine's. */
	offsetMs: number;
	end?: { point: SendPoint; nth: number };
}

async function live({ config, baseUrl, plan, process: place, owner, offsetMs, end }: KillJob): Promise<Array<Pick<DeliveryReport, 'outcome' | 'delivery'>>> {
	const store = await openStore(config);
	const api = openCloudApi(readAccount({ accessToken: token, businessAccountId: accountId, appId, baseUrl }));
	let seen = 0;
	const reach = (point: SendPoint) => {
		if (end !== undefined && point === end.point && (seen += 1) === end.nth) process.kill(process.pid, 'SIGKILL');
	};
	const parts = { store, api, owner, reach, nowMs: () => Date.now() + offsetMs };
	const reports = await createCourier(parts).deliver(shareOf(ordersOf(plan), place, plan), { waitAtMostMs: 1500, concurrency: 8 });
	for (let looks = 0; looks < 2; looks += 1) await (await lookIntoOutbox({ ...parts, name: `w${place}|outbox`, settings: { tell: [] } })).told();
	await store.close();
	return reports.map(({ outcome, delivery }) => ({ outcome, delivery }));
}

process.on('message', (job: KillJob) => {
	live(job).then(
		(reports) => process.send!({ reports }, () => process.exit(0)),
		(error: unknown) => process.send!({ error: String(error) }, () => process.exit(1)),
	);
});
