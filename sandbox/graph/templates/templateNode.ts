import { reviewTemplate } from '../../templates/reviewTemplate';
import type { GraphCall, NodeOf } from '../graphCall';
import { selectFields } from '../selectFields';
import { definitionError } from './definition/definitionError';
import { templateDefaults, templateFields } from './templateFields';

type TemplateCall = GraphCall<NodeOf<'template'>>;

/** `GET /{template-id}`. */
export function readTemplate({ node: { template }, query }: TemplateCall): unknown {
	return selectFields(templateFields(template), query, { type: 'WhatsAppMessageTemplate', defaults: templateDefaults });
}

/** `POST /{template-id}/unpause`. */
export function unpauseTemplate({ emulator, node: { account, template } }: TemplateCall): unknown {
	if (template.status !== 'PAUSED') throw definitionError('The template is not paused');
	template.quality = 'UNKNOWN';
	reviewTemplate(emulator, account, template, { status: 'APPROVED' });
	return { success: true };
}
