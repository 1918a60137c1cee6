import type { ITriggerFunctions } from 'n8n-workflow';
import type { CloudApi } from '../../core/cloudApi';
import type { Attendant } from '../../core/inbound';
import type { Store } from '../../core/store';

/** What attendants of this trigger may use. */
export interface AttendantParts {
	api: CloudApi;
	store: Store;
}

/** Who looks at messages before the workflow gets them, in this order. */
export function attendantsOf(_context: ITriggerFunctions, _parts: AttendantParts): Attendant[] {
	return [];
}
