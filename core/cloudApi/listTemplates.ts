import { z } from 'zod/v4';
import type { CloudApi } from './cloudApi';
import { pageOf } from './page';

const answer = pageOf(
	z.looseObject({ id: z.string(), name: z.string(), language: z.string(), status: z.string(), category: z.string().optional() }),
);

/** Which templates to list: a part of the name, a status, and the cursor of the page. */
export interface TemplateSearch {
	nameContains?: string;
	status?: string;
	after?: string;
}

/** One page of the account's templates, 100 at most. */
export async function listTemplates(api: CloudApi, search: TemplateSearch = {}) {
	return await api.call({
		method: 'GET',
		path: `${api.account.businessAccountId}/message_templates`,
		query: {
			fields: 'id,name,language,status,category',
			limit: '100',
			name_or_content: search.nameContains || undefined,
			status: search.status,
			after: search.after,
		},
		answer,
	});
}
