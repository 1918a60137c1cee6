import { defineTemplate, type NotificationLanguage, type StarterKind } from '../../../../core/notifications';
import { templateDefinition, type TemplateDefinition } from '../../../../core/templates';

/** The template of a starter as the API lists it once it is approved. */
export function approved(kind: StarterKind, language: NotificationLanguage, linkBase?: string): TemplateDefinition {
	const { parameterFormat, ...template } = defineTemplate(kind, language, linkBase);
	return templateDefinition.parse({ id: '1', status: 'APPROVED', parameter_format: parameterFormat, ...template });
}
