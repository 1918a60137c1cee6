import type { ITriggerFunctions } from 'n8n-workflow';
import type { CloudApi } from '../../core/cloudApi';
import type { Attendant } from '../../core/inbound';
import type { Store } from '../../core/store';
import { caseActions } from './caseActions';

/** What attendants of this trigger may use. */
export interface AttendantParts {
	api: CloudApi;
	store: Store;
}

/** Who looks at messages before the workflow gets them, in this order. */
export function attendantsOf(context: ITriggerFunctions, { api, store }: AttendantParts): Attendant[] {
	return [caseActions({ context, api, store })];
}
