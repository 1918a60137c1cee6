import { cutText } from '../../../messages';
import { accountKey } from '../../eventKey';
import type { AccountEvent } from '../../events';
import type { Change } from '../change';
import { readPlace } from '../readPlace';
import { readAccountAlert } from './readAccountAlert';
import { readAccountReview } from './readAccountReview';
import { readAccountSettings } from './readAccountSettings';
import { readPartnerSolution } from './readPartnerSolution';
import { readPaymentConfiguration } from './readPaymentConfiguration';
import { readSecurity } from './readSecurity';
import { unknownThing, type AccountDraft, type AccountReader } from './accountReader';
import { readAccountUpdate } from './readAccountUpdate';
import { readCalls } from './readCalls';
import { readContactSync } from './readContactSync';
import { readEcho } from './readEcho';
import { readFlow } from './readFlow';
import { readGroup } from './readGroup';
import { readHandover } from './readHandover';
import { readStandby } from './readStandby';
import { readHistory } from './readHistory';
import { readConversion } from './readConversion';
import { readMarketingPreference } from './readMarketingPreference';
import { readMessagingLimit } from './readMessagingLimit';
import { readNumberName } from './readNumberName';
import { readUsername } from './readUsername';
import { readNumberQuality } from './readNumberQuality';
import { readTemplateCategory } from './readTemplateCategory';
import { readTemplateContent } from './readTemplateContent';
import { readTemplateQuality } from './readTemplateQuality';
import { readTemplateStatus } from './readTemplateStatus';

/** For each webhook field but `messages`: how it is read. Source: Meta, webhook fields of whatsapp_business_account. */
const readers: Record<string, AccountReader> = {
	message_template_status_update: readTemplateStatus,
	message_template_quality_update: readTemplateQuality,
	message_template_components_update: readTemplateContent,
	template_category_update: readTemplateCategory,
	template_correct_category_detection: readTemplateCategory,
	phone_number_quality_update: readNumberQuality,
	phone_number_name_update: readNumberName,
	business_username_updates: readUsername,
	account_update: readAccountUpdate,
	business_status_update: readAccountUpdate,
	account_alerts: readAccountAlert,
	account_review_update: readAccountReview,
	account_settings_update: readAccountSettings,
	business_capability_update: readMessagingLimit,
	security: readSecurity,
	user_preferences: readMarketingPreference,
	smb_message_echoes: readEcho,
	message_echoes: readEcho,
	history: readHistory,
	smb_app_state_sync: readContactSync,
	flows: readFlow,
	payment_configuration_update: readPaymentConfiguration,
	calls: readCalls,
	group_lifecycle_update: readGroup,
	group_participants_update: readGroup,
	group_settings_update: readGroup,
	group_status_update: readGroup,
	automatic_events: readConversion,
	messaging_handovers: readHandover,
	standby: readStandby,
	partner_solutions: readPartnerSolution,
};

/** In characters: what is listed in a sentence may be long. */
const longestSentence = 1000;

/** Adds to what a reader says where and in which field it happened, and the key by which a repeat is known. */
export function completeEvent(change: Change, { phoneNumber, ...draft }: AccountDraft): AccountEvent {
	const { phoneNumber: place, businessAccountId } = readPlace(change);
	const { id = place.id || undefined, display = place.display || undefined } = phoneNumber ?? {};
	return {
		event: 'account',
		eventKey: accountKey(change.field, businessAccountId, change.time, draft.raw),
		field: change.field,
		...draft,
		what: cutText(draft.what, longestSentence),
		businessAccountId,
		phoneNumber: id === undefined && display === undefined ? undefined : { id, display },
	};
}

/** A change that no reader knows, as one event with all its raw data. */
export function readUnknown(change: Change): AccountDraft[] {
	return [{ ...unknownThing(change), raw: change.raw }];
}

/** The events of a change of any field but `messages`; one that says nothing known is passed on as `other`. */
export function readAccountEvents(change: Change): AccountEvent[] {
	const reader = Object.hasOwn(readers, change.field) ? readers[change.field] : undefined;
	const drafts = reader?.(change) ?? [];
	return (drafts.length > 0 ? drafts : readUnknown(change)).map((draft) => completeEvent(change, draft));
}
