import { InvalidInputError, type MessageDraft, type Problem } from '../messages';
import { buildComponents, type FilledField } from './buildComponents';
import { listFields } from './listFields';
import type { TemplateDefinition } from './templateDefinition';
import type { TemplateField } from './templateField';

const sayable = (field: TemplateField) => ('variable' in field.place ? `{{${field.place.variable}}}` : `"${field.id}"`);

const isEmpty = (value: unknown) => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Fields by their id, and by the variable's name alone where only one field has it. */
function indexFields(fields: TemplateField[]): Map<string, TemplateField> {
	const index = new Map(fields.map((field) => [field.id, field]));
	for (const field of fields) {
		if (!('variable' in field.place)) continue;
		const { variable } = field.place;
		const sharers = fields.filter((other) => 'variable' in other.place && other.place.variable === variable);
		if (sharers.length === 1 && !index.has(variable)) index.set(variable, field);
	}
	return index;
}

/**
 * Fills a template: values by field id (or variable name) become its content. Throws an InvalidInputError that names every
 * variable that is unknown, missing or left over, and every status other than approved.
 */
export function fillTemplate(definition: TemplateDefinition, values: Record<string, unknown>): MessageDraft['content'] {
	const problems: Problem[] = [];
	const at = `Template ${definition.name} (${definition.language})`;
	if (definition.status !== 'APPROVED') {
		const reason = definition.rejected_reason && definition.rejected_reason !== 'NONE' ? ` (${definition.rejected_reason})` : '';
		problems.push({ field: 'template', message: `${at} is ${definition.status.toLowerCase()}${reason}; only approved templates can be sent. Choose another one, or mend it in WhatsApp Manager.` });
	}
	const fields = listFields(definition);
	const index = indexFields(fields);
	const given = new Map<TemplateField, unknown>();
	for (const [key, value] of Object.entries(values)) {
		const field = index.get(key);
		if (field !== undefined) given.set(field, value);
		else if (!isEmpty(value)) problems.push({ field: key, message: `${at} has no variable "${key}". Remove it; the template has ${fields.length === 0 ? 'none' : fields.map(sayable).join(', ')}.` });
	}
	const filled: FilledField[] = [];
	for (const field of fields) {
		const value = given.get(field);
		if (!isEmpty(value)) filled.push({ field, value });
		else if (field.required) problems.push({ field: field.id, message: `${at} needs ${sayable(field)} (${field.label}), which is missing or empty. Fill it in.` });
	}
	if (problems.length > 0) throw new InvalidInputError(problems);
	return { kind: 'template', name: definition.name, language: definition.language, components: buildComponents(filled) };
}
