import { z } from 'zod/v4';
import { instant } from '../instant';
import { id, part, seconds, text } from '../wireParts';
import { one } from './accountReader';

const settings = z.looseObject({ type: text, timestamp: seconds, phone_number_settings: part({ phone_number_id: id }) });

/** Settings of a number that were changed. Source: Meta, account_settings_update. */
export const readAccountSettings = one(settings, ({ type, timestamp, phone_number_settings: changed }, { time }) => ({
	kind: 'accountSettings',
	status: type,
	severity: 'info',
	what: 'Settings of the account were changed.',
	phoneNumber: changed?.phone_number_id === undefined ? undefined : { id: changed.phone_number_id },
	occurredAt: instant(timestamp) ?? instant(time),
}));
