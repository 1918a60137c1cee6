import { z } from 'zod/v4';
import type { CloudApi } from './cloudApi';

const answer = z.looseObject({ throughput: z.looseObject({ level: z.string() }).optional().catch(undefined) });

/** Messages per second by level. Source: Meta, phone number throughput: 80 by default, 1,000 after the automatic upgrade. */
const ratePerSecond: Record<string, number> = { STANDARD: 80, HIGH: 1000 };

/** How many messages per second a number may send, or undefined where the API does not say. A cheap read, which may be repeated. Throws a CloudApiError. */
export async function readThroughput(api: CloudApi, phoneNumberId: string): Promise<number | undefined> {
	const { throughput } = await api.call({ method: 'GET', path: phoneNumberId, query: { fields: 'throughput' }, answer });
	return throughput === undefined ? undefined : ratePerSecond[throughput.level];
}
