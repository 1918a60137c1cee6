import { templateDefinition } from '../../templates';
import type { CloudApi } from '../cloudApi';
import { pageOf } from '../page';

const answer = pageOf(templateDefinition);

/** What is asked of a template, wherever one is read. */
export const templateFields = 'id,name,language,status,category,parameter_format,rejected_reason,quality_score,components';

/** Which templates to list; `name` is exact, `nameContains` a part of name or content. At most 100 come at once. */
export interface TemplateSearch {
	name?: string;
	nameContains?: string;
	language?: string;
	status?: string;
	category?: string;
	after?: string;
	limit?: number;
}

/** One page of the account's templates; `after` is the cursor of the next page, absent on the last. */
export async function listTemplates(api: CloudApi, { nameContains, limit = 100, ...search }: TemplateSearch = {}) {
	return await api.call({
		method: 'GET',
		path: `${api.account.businessAccountId}/message_templates`,
		query: { fields: templateFields, limit: String(limit), name_or_content: nameContains || undefined, ...search },
		answer,
	});
}
