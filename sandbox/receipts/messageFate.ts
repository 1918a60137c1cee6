import { errorTitle } from '../errors/errorCatalogue';
import type { Failure } from '../world/message';

/** What is known about an accepted message when its fate is decided. */
export interface FateFacts {
	personExists: boolean;
	freeForm: boolean;
	windowOpen: boolean;
	enforceWindow: boolean;
}

/** Why an accepted message will fail, if it will: Meta decides these after the 200 and tells by receipt. */
export function failureOf({ personExists, freeForm, windowOpen, enforceWindow }: FateFacts): Failure | undefined {
	if (!personExists) return failure(131026, 'Nobody with this number has a phone in the sandbox');
	if (freeForm && enforceWindow && !windowOpen) {
		return failure(131047, 'More than 24 hours have passed since the person last wrote to this number: send a template');
	}
	return undefined;
}

function failure(code: number, details: string): Failure {
	return { code, title: errorTitle(code), details };
}
