import type { Emulator } from '../emulator';
import type { SeedAccount, SeedTemplate, TemplateCategory } from '../seed/seed';
import { sendWebhook } from '../webhooks/sendWebhook';
import { tellTemplate } from './tellTemplate';
import { templateNames } from './templateNames';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Puts a template into another category. Meta: announced as `template_category_update` a day before, told again when it is done. */
export function changeCategory(emulator: Emulator, account: SeedAccount, template: SeedTemplate, category: TemplateCategory): void {
	const { clock, scheduler } = emulator;
	const tell = (value: Record<string, unknown>): void => {
		void sendWebhook(emulator, { accountId: account.id, field: 'template_category_update', value: { ...templateNames(template), ...value } });
	};
	tell({ new_category: template.category, correct_category: category, category_update_timestamp: Math.floor((clock.now() + DAY_MS) / 1_000) });
	scheduler.after(DAY_MS, () => {
		const previous = template.category;
		template.category = category;
		tellTemplate(emulator, account, template);
		tell({ previous_category: previous, new_category: category });
	});
}
