import { maskPhones } from './maskPhones';
import { wordsOfError } from './wordsOfError';

/** What a thrown value says, for a log and for items: without whole phone numbers. */
export function wordsForLog(error: unknown): string {
	return maskPhones(wordsOfError(error));
}
