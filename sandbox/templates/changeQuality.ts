import type { Emulator } from '../emulator';
import { qualityOf } from '../graph/templates/templateFields';
import type { SeedAccount, SeedTemplate, TemplateQuality } from '../seed/seed';
import { sendWebhook } from '../webhooks/sendWebhook';
import { reviewTemplate } from './reviewTemplate';
import { tellTemplate } from './tellTemplate';
import { templateNames } from './templateNames';

const HOUR_MS = 60 * 60 * 1_000;

/** Meta: at low quality a template is paused for 3 hours, the second time for 6, and the third time disabled. */
const PAUSES = [
	{ hours: 3, title: 'FIRST_PAUSE' },
	{ hours: 6, title: 'SECOND_PAUSE' },
];

/** Gives a template its quality and tells it by webhook; RED pauses or disables it. */
export function changeTemplateQuality(emulator: Emulator, account: SeedAccount, template: SeedTemplate, quality: TemplateQuality): void {
	const previous = qualityOf(template);
	template.quality = quality;
	tellTemplate(emulator, account, template);
	void sendWebhook(emulator, {
		accountId: account.id,
		field: 'message_template_quality_update',
		value: { previous_quality_score: previous, new_quality_score: quality, ...templateNames(template) },
	});
	if (quality === 'RED' && template.status === 'APPROVED') pauseOrDisable(emulator, account, template);
}

function pauseOrDisable(emulator: Emulator, account: SeedAccount, template: SeedTemplate): void {
	const pause = PAUSES[template.pauses ?? 0];
	template.pauses = (template.pauses ?? 0) + 1;
	if (!pause) return reviewTemplate(emulator, account, template, { status: 'DISABLED' });
	reviewTemplate(emulator, account, template, { status: 'PAUSED', title: pause.title });
	emulator.scheduler.after(pause.hours * HOUR_MS, () => {
		if (template.status !== 'PAUSED') return;
		template.quality = 'UNKNOWN';
		reviewTemplate(emulator, account, template, { status: 'APPROVED', title: 'UNPAUSE' });
	});
}
