import { InvalidInputError, type MessageDraft, type Problem } from '../messages';
import { buildComponents, type FilledField } from './buildComponents';
import { listFields } from './listFields';
import type { TemplateDefinition } from './templateDefinition';
import type { TemplateField } from './templateField';

const isEmpty = (value: unknown) => value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

/** Meta's own default for a Flow without a token; a Flow button needs its parameter also where nothing is filled in. */
const unusedFlowToken = 'unused';

/**
 * What an empty field stands for: a one-time code travels in the text and in the button, and must be the same in both.
 * Source: Meta, authentication templates.
 */
function impliedValue({ place }: TemplateField, given: ReadonlyMap<TemplateField, unknown>): unknown {
	if (place.part !== 'button') return undefined;
	if (place.button === 'flowToken') return unusedFlowToken;
	return place.button === 'oneTimePassword' ? [...given].find(([field]) => field.place.part === 'bodyText')?.[1] : undefined;
}

/** A variable by its name where only one field has it, else by the id of its field. */
function sayable({ id, place }: TemplateField, fields: TemplateField[]): string {
	if (!('variable' in place)) return `"${id}"`;
	const sharers = fields.filter((other) => 'variable' in other.place && other.place.variable === place.variable);
	return sharers.length === 1 ? `{{${place.variable}}}` : `"${id}"`;
}

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
		if (isEmpty(value)) continue;
		const field = index.get(key);
		if (field === undefined) {
			const known = fields.length === 0 ? 'none' : fields.map((entry) => sayable(entry, fields)).join(', ');
			problems.push({ field: key, message: `${at} has no variable "${key}". Remove it; the template has ${known}.` });
		} else if (given.has(field)) {
			problems.push({ field: key, message: `${at} is given ${sayable(field, fields)} twice, by its ID and by its name. Remove one of them.` });
		} else {
			given.set(field, value);
		}
	}
	const filled: FilledField[] = [];
	for (const field of fields) {
		const value = given.get(field) ?? impliedValue(field, given);
		if (value !== undefined) filled.push({ field, value });
		else if (field.required) problems.push({ field: field.id, message: `${at} needs ${sayable(field, fields)} (${field.label}), which is missing or empty. Fill it in.` });
	}
	if (problems.length > 0) throw new InvalidInputError(problems);
	return { kind: 'template', name: definition.name, language: definition.language, category: definition.category?.toLowerCase(), components: buildComponents(filled) };
}
