import type { Emulator } from '../emulator';
import type { SeedAccount, SeedTemplate } from '../seed/seed';
import { sendWebhook } from '../webhooks/sendWebhook';
import { tellTemplate } from './tellTemplate';
import { templateNames } from './templateNames';

/** What a review can decide, and what quality can do later. */
export interface Verdict {
	status: 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'PENDING';
	/** Why it was rejected, e.g. TAG_CONTENT_MISMATCH. */
	reason?: string;
	/** Which pause it is, or that one is over. */
	title?: string;
}

const DETAILS: Partial<Record<Verdict['status'], Record<string, unknown>>> = {
	PAUSED: { other_info: { title: 'FIRST_PAUSE', description: 'Many people blocked or reported messages of this template.' } },
	DISABLED: { other_info: { title: 'DISABLED', description: 'The template was paused too often.' } },
};

const PAUSE_WORDS: Record<string, string> = {
	FIRST_PAUSE: 'Many people blocked or reported messages of this template: paused for 3 hours.',
	SECOND_PAUSE: 'Many people blocked or reported messages of this template again: paused for 6 hours.',
	UNPAUSE: 'The pause is over.',
};

/** Gives a template its status and tells it by webhook. Meta: `message_template_status_update` writes languages with a hyphen and ids as numbers. */
export function reviewTemplate(emulator: Emulator, account: SeedAccount, template: SeedTemplate, { status, reason, title }: Verdict): void {
	const rejectedReason = status === 'REJECTED' ? (reason ?? 'INVALID_FORMAT') : 'NONE';
	Object.assign(template, { status, rejectedReason, ...(status === 'APPROVED' && { approvedAt: emulator.clock.now() }), ...(status === 'PAUSED' && { quality: 'RED' }) });
	tellTemplate(emulator, account, template);
	void sendWebhook(emulator, {
		accountId: account.id,
		field: 'message_template_status_update',
		value: {
			event: status,
			...templateNames(template),
			message_template_category: template.category,
			reason: rejectedReason,
			...(status === 'REJECTED' && {
				rejection_info: { reason: rejectedReason, recommendation: 'Change the content and send it in again.' },
			}),
			...DETAILS[status],
			...(title !== undefined && { other_info: { title, description: PAUSE_WORDS[title] ?? '' } }),
		},
	});
}
