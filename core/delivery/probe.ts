import { CloudApiError, readThroughput } from '../cloudApi';
import type { Workplace } from './workplace';

/**
 * Asks whether the API answers at all, by a read that may be repeated: a message would be of unknown outcome if it did not.
 * Any answer of the API counts, also a refusal.
 */
export async function isReachable({ api }: Pick<Workplace, 'api'>, phoneNumberId: string): Promise<boolean> {
	try {
		await readThroughput(api, phoneNumberId);
		return true;
	} catch (error) {
		if (!(error instanceof CloudApiError)) throw error;
		const { category, httpStatus = 0 } = error.failure;
		return category !== 'notSent' && category !== 'unknownOutcome' && category !== 'transient' && httpStatus < 500;
	}
}
