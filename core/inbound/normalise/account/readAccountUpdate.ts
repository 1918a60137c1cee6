import { z } from 'zod/v4';
import type { Severity } from '../../events';
import { instant } from '../instant';
import { id, listOf, part, seconds, text } from '../wireParts';
import { one, short, spoken } from './accountReader';

const update = z.looseObject({
	event: z.string().min(1),
	phone_number: id,
	country: text,
	violation_info: part({ violation_type: text }),
	restriction_info: z.unknown().optional(),
	ban_info: part({ waba_ban_state: text, waba_ban_date: text }),
	waba_info: part({ waba_id: id }),
	volume_tier_info: part({ pricing_category: text, tier: text, region: text, effective_month: text }),
	partner_client_certification_info: part({ status: text }),
});

type Update = z.output<typeof update>;
type Meaning = [severity: Severity, what: string, fix?: string];

const restriction = part({ restriction_type: text, expiration: seconds });

function restrictions({ restriction_info: given }: Update): string {
	const parts = listOf(given).map((entry) => {
		const { restriction_type: type = 'a restriction', expiration } = restriction.parse(entry) ?? {};
		const until = instant(expiration);
		return `${spoken(type)}${until === undefined ? '' : ` until ${until}`}`;
	});
	return parts.length === 0 ? '' : `: ${parts.join(', ')}`;
}

function banMeaning({ ban_info: ban }: Update): Meaning {
	const date = ban?.waba_ban_date === undefined ? '' : ` (${short(ban.waba_ban_date)})`;
	switch (ban?.waba_ban_state) {
		case 'REINSTATE':
			return ['info', `The account was reinstated${date}.`];
		case 'SCHEDULE_FOR_DISABLE':
			return ['critical', `The account will be disabled${date}.`, 'Read the reason in Meta Business Support and appeal in time.'];
		default:
			return ['critical', `The account was disabled${date}; nothing can be sent.`, 'Read the reason in Meta Business Support and appeal.'];
	}
}

const plan: Record<string, (value: Update) => Meaning> = {
	ACCOUNT_DELETED: () => ['critical', 'The WhatsApp account was deleted.'],
	ACCOUNT_VIOLATION: ({ violation_info: violation }) => ['critical', `The account broke a rule of WhatsApp${violation?.violation_type === undefined ? '' : `: ${spoken(violation.violation_type)}`}.`, 'Read the rule in Meta Business Support and change what you send.'],
	ACCOUNT_RESTRICTION: (value) => ['critical', `The account is restricted${restrictions(value)}.`, 'Read the reason in Meta Business Support.'],
	DISABLED_UPDATE: banMeaning,
	PARTNER_ADDED: () => ['info', 'A partner was added to the account.'],
	PARTNER_REMOVED: () => ['warning', 'A partner was removed from the account.', 'If it is the one whose app you use, its token no longer works.'],
	PARTNER_APP_INSTALLED: () => ['info', "A partner's app was installed for the account."],
	PARTNER_APP_UNINSTALLED: () => ['warning', "A partner's app was removed from the account.", 'If it is the app of this credential, its token no longer works.'],
	ACCOUNT_OFFBOARDED: () => ['critical', 'A number that is also used with the WhatsApp Business app was disconnected.', 'Connect it again from the app.'],
	ACCOUNT_RECONNECTED: () => ['info', 'A number that is also used with the WhatsApp Business app was connected again.'],
	AUTH_INTL_PRICE_ELIGIBILITY_UPDATE: () => ['info', 'Authentication messages to some countries get another price.'],
	BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE: ({ country }) => ['info', `The country of the business was set${country === undefined ? '' : ` to ${short(country)}`}.`],
	VOLUME_BASED_PRICING_TIER_UPDATE: ({ volume_tier_info: tier }) => ['info', `A price tier was reached${tier === undefined ? '' : `: ${[tier.pricing_category, tier.region, tier.tier, tier.effective_month].filter(Boolean).map((word) => short(word!)).join(', ')}`}.`],
	PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE: ({ partner_client_certification_info: info }) => ['info', `The certification of a client is ${spoken(info?.status ?? 'UNKNOWN')}.`],
	AD_ACCOUNT_LINKED: () => ['info', 'An advertising account was linked.'],
	MM_LITE_TERMS_SIGNED: () => ['info', 'The terms of marketing messages were accepted.'],
};

/** What happens to the account itself. Source: Meta, account_update. */
export const readAccountUpdate = one(update, (value, { time }) => {
	const known = Object.hasOwn(plan, value.event) ? plan[value.event] : undefined;
	const [severity, what, fix] = known?.(value) ?? ['info', `The account changed: ${spoken(value.event)}.`];
	return { kind: 'accountUpdate', status: value.event, severity, what, fix, phoneNumber: value.phone_number === undefined ? undefined : { display: value.phone_number }, occurredAt: instant(time) };
});
