import type { SeedTemplate } from '../../../../seed/seed';
import { whatsAppError } from '../../../graphError';

/** The template of this name and language, if it can be sent. Throws 132001 when unknown or not approved, 132015 paused, 132016 disabled. */
export function findTemplate(templates: SeedTemplate[], name: string, language: string): SeedTemplate {
	const template = templates.find((candidate) => candidate.name === name && candidate.language === language);
	if (template?.status === 'PAUSED') throw whatsAppError(132015, `template ${name} is paused because of its quality`);
	if (template?.status === 'DISABLED') throw whatsAppError(132016, `template ${name} is disabled for good`);
	if (template?.status !== 'APPROVED') {
		throw whatsAppError(
			132001,
			template
				? `template name (${name}) in ${language} is not approved: its status is ${template.status}`
				: `template name (${name}) does not exist in ${language}`,
		);
	}
	return template;
}
