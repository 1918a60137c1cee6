import type { Problem } from '../../../core/messages';
import { starterTemplateName, type NotificationLanguage, type NotificationRecordDraft, type TemplateForRecord } from '../../../core/notifications';
import { keepProblems } from '../../shared/keepProblems';
import type { TemplateLookUp } from '../message/readTemplate';
import type { TemplateWish } from './readNotification';

const createThem = 'Create it with WhatsApp Send > Template > Create Starter Templates, which takes two minutes and a review by Meta, or choose a template of your own.';

/** English stands in where there is no approved template in the reader's language. */
const fallbackLanguage = 'en';

const waitForReview = "Wait for Meta's review, or choose another one.";

/** What to do about a template by its status. Source: Meta, template status; template pausing. */
const whatToDo: Partial<Record<string, string>> = {
	REJECTED: 'Correct it in WhatsApp Manager and hand it in again, or choose another one.',
	PAUSED: 'Meta pauses a template for some hours when people block or report it; until then choose another one, and make its text more useful to them.',
	DISABLED: 'Meta has disabled it for good; choose another one.',
};

/** The approved template for a notification in a language, or why there is none. Throws a CloudApiError where templates cannot be read. */
export async function templateFor(kind: NotificationRecordDraft['kind'], language: NotificationLanguage, wish: TemplateWish, lookUp: TemplateLookUp): Promise<TemplateForRecord> {
	if (wish.by === 'none' || (wish.by === 'starter' && kind === 'custom')) return { missing: 'No template is chosen for this time. Choose one of yours.' };
	const name = wish.by === 'own' ? wish.name : starterTemplateName(kind as 'slaWarning');
	const help = wish.by === 'own' ? '' : ` ${createThem}`;
	try {
		const definition = await lookUp({ name, language, fallbackLanguage: wish.by === 'own' ? wish.language : fallbackLanguage });
		if (definition.status === 'APPROVED') return { definition, own: wish.by === 'own' ? wish.values : {} };
		return { missing: `The template ${name} (${definition.language}) is ${definition.status.toLowerCase()}; only approved templates can be sent. ${whatToDo[definition.status] ?? waitForReview}` };
	} catch (error) {
		const problems: Problem[] = [];
		keepProblems(error, problems);
		return { missing: `${problems.map(({ message }) => message).join(' ')}${help}` };
	}
}
