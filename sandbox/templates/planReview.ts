import type { Emulator } from '../emulator';
import type { SeedAccount, SeedTemplate, TemplateComponent } from '../seed/seed';
import { partOf } from '../world/templateParts';
import { reviewTemplate } from './reviewTemplate';
import { tellTemplate } from './tellTemplate';

/** Shows that a template waits, and reviews it by itself after the delay of the settings, unless somebody was faster or reviews are done by hand. */
export function planReview(emulator: Emulator, account: SeedAccount, template: SeedTemplate): void {
	tellTemplate(emulator, account, template);
	const delay = emulator.settings.templateReviewDelayMs;
	if (delay === null) return;
	const { components } = template;
	emulator.scheduler.after(delay, () => {
		const stillWaits = template.status === 'PENDING' && template.components === components && account.templates.includes(template);
		if (!stillWaits) return;
		reviewTemplate(emulator, account, template, repeatsAnother(account, template) ? { status: 'REJECTED' } : { status: 'APPROVED' });
	});
}

/** Meta: the same body and footer as another template's are rejected, except for authentication. */
function repeatsAnother({ templates }: SeedAccount, template: SeedTemplate): boolean {
	if (template.category === 'AUTHENTICATION') return false;
	return templates.some((other) => other !== template && other.status !== 'REJECTED' && wordsOf(other.components) === wordsOf(template.components));
}

function wordsOf(components: TemplateComponent[]): string {
	return `${partOf(components, 'BODY')?.text ?? ''}\n${partOf(components, 'FOOTER')?.text ?? ''}`;
}
