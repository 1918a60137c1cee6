import { z } from 'zod/v4';
import type { Severity } from '../../events';
import { instant } from '../instant';
import { id, text } from '../wireParts';
import { numberCalled, one, spoken } from './accountReader';
import { limitCalled } from './readMessagingLimit';

const quality = z.looseObject({ event: z.string().min(1), display_phone_number: id, current_limit: id, max_daily_conversations_per_business: id, old_limit: text });

const meanings: Record<string, [severity: Severity, what: string, fix?: string]> = {
	ONBOARDING: ['info', 'was set up'],
	THROUGHPUT_UPGRADE: ['info', 'may send up to 1,000 messages per second now'],
	UPGRADE: ['info', 'may write to more people now'],
	DOWNGRADE: ['warning', 'may write to fewer people now', 'Write only to people who expect it.'],
	FLAGGED: ['critical', 'gets bad reactions and may be restricted', 'Write only to people who expect it, and pause marketing.'],
	UNFLAGGED: ['info', 'is no longer in danger'],
};

/** A number's quality and limits. Source: Meta, phone_number_quality_update. */
export const readNumberQuality = one(quality, ({ event, display_phone_number: display, current_limit: current, max_daily_conversations_per_business: most }, { time }) => {
	const [severity, meaning, fix] = (Object.hasOwn(meanings, event) ? meanings[event] : undefined) ?? ['info', `changed its state to ${spoken(event)}`];
	const limit = limitCalled(most ?? current);
	return {
		kind: 'numberQuality',
		status: event,
		severity,
		what: `${numberCalled(display)} ${meaning}${limit === undefined ? '' : ` (limit: ${limit})`}.`,
		fix,
		phoneNumber: { display },
		occurredAt: instant(time),
	};
});
