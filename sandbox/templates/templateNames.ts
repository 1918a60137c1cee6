import type { SeedTemplate } from '../seed/seed';

/** How webhooks name a template. Meta: ids are numbers there, and languages are written with a hyphen. */
export function templateNames({ id, name, language }: SeedTemplate) {
	return { message_template_id: Number(id), message_template_name: name, message_template_language: language.replace('_', '-') };
}
