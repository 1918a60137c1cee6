import { z } from 'zod/v4';
import type { GraphCall, NodeOf } from '../graphCall';
import { createTemplate } from './createTemplate';
import { definitionError } from './definition/definitionError';
import { readDefinition } from './definition/readDefinition';
import { componentsShape, settingsShape } from './definition/definitionShape';
import { editTemplate } from './editTemplate';

const shape = z.strictObject({
	name: z.string(),
	languages: z.array(z.string()).min(1),
	category: z.literal('AUTHENTICATION'),
	components: componentsShape,
	...settingsShape,
});

/** `POST /{waba-id}/upsert_message_templates`: an authentication template in several languages at once, new or changed. Throws 100. */
export function upsertTemplates(call: GraphCall<NodeOf<'account'>>): unknown {
	const { languages, ...given } = readDefinition(shape, call.body);
	const { account } = call.node;
	return {
		data: languages.map((language) => {
			const known = account.templates.find((template) => template.name === given.name && template.language === language);
			if (known && known.category !== 'AUTHENTICATION') throw definitionError(`The template ${given.name} is no authentication template`);
			if (!known) createTemplate({ ...call, body: { ...given, language } });
			else editTemplate({ ...call, node: { kind: 'template', template: known, account }, body: { components: given.components } });
			const template = account.templates.find((candidate) => candidate.name === given.name && candidate.language === language);
			return { id: template?.id, status: template?.status, language };
		}),
	};
}
