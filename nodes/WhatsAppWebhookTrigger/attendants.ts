import type { ITriggerFunctions } from 'n8n-workflow';
import type { CloudApi } from '../../core/cloudApi';
import type { Attendant } from '../../core/inbound';
import type { Store } from '../../core/store';
import { caseActions } from './caseActions';
import { consentAttendant } from './consentAttendant';
import type { TriggerSettings } from './readSettings';

/** What attendants of this trigger may use. */
export interface AttendantParts {
	api: CloudApi;
	store: Store;
	settings: TriggerSettings;
}

/** Who looks at messages before the workflow gets them, in this order. */
export function attendantsOf(context: ITriggerFunctions, parts: AttendantParts): Attendant[] {
	const { api, store, settings } = parts;
	const { consent } = settings;
	return [caseActions({ context, api, store }), ...(consent === undefined ? [] : [consentAttendant(context, parts, consent)])];
}
