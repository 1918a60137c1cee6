import { z } from 'zod/v4';
import type { Severity } from '../../events';
import { instant } from '../instant';
import { part, text } from '../wireParts';
import { one, sentence, short, spoken, type AccountReader } from './accountReader';
import { readTemplateQuality } from './readTemplateQuality';
import { templateCalled, templateOf, templateParts } from './templateParts';

const status = z.looseObject({
	...templateParts,
	event: z.string().min(1),
	reason: text,
	rejection_info: part({ reason: text, recommendation: text }),
	other_info: part({ title: text, description: text }),
});

const meanings: Record<string, [severity: Severity, what: string, fix?: string]> = {
	APPROVED: ['info', 'was approved and can be sent'],
	REJECTED: ['warning', 'was rejected and cannot be sent', 'Change its text and submit it again.'],
	PENDING: ['info', 'is in review'],
	PAUSED: ['critical', 'was paused because people reacted badly to it; it cannot be sent for now', 'Send it to people who expect it, and improve its text before it is released.'],
	DISABLED: ['critical', 'was disabled and cannot be sent any more', 'Create another template with a better text.'],
	FLAGGED: ['warning', 'gets bad reactions and may be paused or disabled', 'Send it to people who expect it only, and improve its text.'],
	REINSTATED: ['info', 'is no longer in danger and can be sent'],
	IN_APPEAL: ['info', 'is in appeal'],
	LIMIT_EXCEEDED: ['warning', 'was not accepted because the account has too many templates', 'Delete templates that nobody uses.'],
	LOCKED: ['warning', 'is locked and cannot be changed'],
	ARCHIVED: ['warning', 'was archived and cannot be sent'],
	UNARCHIVED: ['info', 'was taken out of the archive'],
	DELETED: ['warning', 'was deleted and cannot be sent'],
	PENDING_DELETION: ['warning', 'is being deleted and cannot be sent'],
};

const noReason = new Set([undefined, 'NONE']);

const readStatus = one(status, (value, { time }) => {
	const { event, reason, rejection_info: rejection, other_info: other } = value;
	const [severity, meaning, fix] = (Object.hasOwn(meanings, event) ? meanings[event] : undefined) ?? ['info', `changed its state to ${spoken(event)}`];
	const why = rejection?.reason ?? (noReason.has(reason) ? other?.description : spoken(reason!));
	return {
		kind: 'templateStatus',
		status: event,
		severity,
		what: sentence(`${templateCalled(value)} ${meaning}${why === undefined ? '' : `: ${short(why)}`}`),
		fix: rejection?.recommendation === undefined ? fix : short(rejection.recommendation),
		template: templateOf(value),
		occurredAt: instant(time),
	};
});

/** A template's review and life. Meta's own sample of a quality change carries this field's name, so keys decide. */
export const readTemplateStatus: AccountReader = (change) => (Object.hasOwn(change.value, 'new_quality_score') ? readTemplateQuality(change) : readStatus(change));
