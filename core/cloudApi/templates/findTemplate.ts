import { InvalidInputError } from '../../messages';
import { chooseLanguage, type TemplateDefinition } from '../../templates';
import type { CloudApi } from '../cloudApi';
import { listTemplates } from './listTemplates';

/** A logical template: its name, the language wanted, and the one to use where that is not there. */
export interface TemplateChoice {
	name: string;
	language: string;
	fallbackLanguage?: string;
}

/** An account has at most 6,000 templates. */
const mostPages = 60;

const refuse = (message: string) => new InvalidInputError([{ field: 'template', message }]);

/** Meta's filter by name also finds names that begin with it, so the versions of one template may stand on a later page. */
async function versionsOf(api: CloudApi, name: string): Promise<TemplateDefinition[]> {
	const versions: TemplateDefinition[] = [];
	let after: string | undefined;
	for (let page = 0; page < mostPages; page += 1) {
		const found = await listTemplates(api, { name, after });
		versions.push(...found.entries.filter((entry) => entry.name === name));
		after = found.after;
		if (after === undefined) break;
	}
	return versions;
}

/**
 * Looks a template up by name and the best of its languages. Throws an InvalidInputError that lists the languages there are,
 * or says that the name is unknown. Only approved versions are chosen where there is a choice.
 */
export async function findTemplate(api: CloudApi, { name, language, fallbackLanguage }: TemplateChoice): Promise<TemplateDefinition> {
	const versions = await versionsOf(api, name);
	if (versions.length === 0) throw refuse(`The account has no template "${name}". Check the name in WhatsApp Manager.`);
	const approved = versions.filter((entry) => entry.status === 'APPROVED');
	const exact = versions.find((entry) => entry.language === language);
	if (exact !== undefined && (exact.status === 'APPROVED' || fallbackLanguage === undefined)) return exact;
	const chosen = chooseLanguage(approved.map((entry) => entry.language), fallbackLanguage === undefined ? undefined : language, fallbackLanguage);
	const found = approved.find((entry) => entry.language === chosen) ?? exact;
	if (found !== undefined) return found;
	const known = versions.map((entry) => `${entry.language}${entry.status === 'APPROVED' ? '' : ` (${entry.status.toLowerCase()})`}`).join(', ');
	throw refuse(`The template "${name}" does not exist in the language "${language}"; it exists in ${known}. Choose one of these, or set a fallback language.`);
}
