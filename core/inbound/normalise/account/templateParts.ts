import { type z } from 'zod/v4';
import type { AccountEvent } from '../../events';
import { id, text } from '../wireParts';
import { named } from './accountReader';

/** What every template field names its template by. */
export const templateParts = { message_template_id: id, message_template_name: text, message_template_language: text };

type TemplateNamed = z.output<z.ZodObject<typeof templateParts>>;

/** The template of an event; its language as it is written when sending (`en_US`), which webhooks write `en-US`. */
export function templateOf({ message_template_id: templateId, message_template_name: name, message_template_language: language }: TemplateNamed): NonNullable<AccountEvent['template']> {
	return { id: templateId, name, language: language?.replaceAll('-', '_') };
}

/** The template of an event in a sentence. */
export function templateCalled(wire: TemplateNamed): string {
	const { name, language } = templateOf(wire);
	if (name === undefined) return 'A template';
	return language === undefined ? `The template ${named(name)}` : `The template ${named(name)} (${named(language)})`;
}
