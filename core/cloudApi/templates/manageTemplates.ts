import { z } from 'zod/v4';
import { templateDefinition, type TemplateDefinition } from '../../templates';
import type { CloudApi } from '../cloudApi';
import { templateFields } from './listTemplates';

const success = z.looseObject({ success: z.literal(true) });
const created = z.looseObject({ id: z.coerce.string(), status: z.string(), category: z.string().optional() });

/** A template to create, in the words of the API. */
export interface NewTemplate {
	name: string;
	language: string;
	category: string;
	components: unknown[];
	parameterFormat?: 'NAMED' | 'POSITIONAL';
	timeToLiveSeconds?: number;
}

/** One template by its id. */
export async function getTemplate(api: CloudApi, templateId: string): Promise<TemplateDefinition> {
	return await api.call({ method: 'GET', path: templateId, query: { fields: templateFields }, answer: templateDefinition });
}

/** Hands a template in for review; it is pending, and sometimes approved or rejected at once. */
export async function createTemplate(api: CloudApi, template: NewTemplate) {
	const { name, language, category, components, parameterFormat, timeToLiveSeconds } = template;
	return await api.call({
		method: 'POST',
		path: `${api.account.businessAccountId}/message_templates`,
		json: { name, language, category, components, parameter_format: parameterFormat, message_send_ttl_seconds: timeToLiveSeconds },
		answer: created,
	});
}

/** Replaces category or components of a template. Source: Meta: one edit in 24 hours, ten in 30 days once approved. */
export async function editTemplate(api: CloudApi, templateId: string, change: Partial<Pick<NewTemplate, 'category' | 'components'>>): Promise<void> {
	await api.call({ method: 'POST', path: templateId, json: change, answer: success });
}

/** Deletes a template in all its languages, or only the version with the id. A name is blocked for 30 days afterwards. */
export async function deleteTemplate(api: CloudApi, name: string, templateId?: string): Promise<void> {
	const path = `${api.account.businessAccountId}/message_templates`;
	await api.call({ method: 'DELETE', path, query: { name, hsm_id: templateId }, answer: success });
}
