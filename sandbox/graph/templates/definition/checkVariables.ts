import { variablesOf } from '../../messages/kinds/template/fillText';
import { definitionError } from './definitionError';

type Format = 'NAMED' | 'POSITIONAL';

interface Examples {
	positional: string[] | undefined;
	named: Array<{ param_name: string; example: string }> | undefined;
}

/**
 * Checks the variables of a text. Meta: `{{1}}`, `{{2}}` … without a gap, or names in lower case; each with an example; none at
 * the very start or end of a body; not too many for its length, which is read here as two words and one more for each.
 */
export function checkVariables(part: 'header' | 'body', text: string, format: Format, examples: Examples): void {
	const variables = variablesOf(text);
	const braces = text.match(/\{\{|\}\}/g)?.length ?? 0;
	const used = [...text.matchAll(/\{\{\s*[A-Za-z0-9_]+\s*\}\}/g)].length;
	if (braces !== used * 2) throw definitionError(`The ${part} has braces that are no variable`, part);
	if (format === 'POSITIONAL') requirePositions(part, variables);
	else requireNames(part, variables);
	requireExamples(part, variables, format, examples);
	if (part === 'body') requireWordsAround(text, used);
}

function requirePositions(part: 'header' | 'body', variables: string[]): void {
	const sorted = [...variables].sort((one, other) => Number(one) - Number(other));
	if (sorted.some((name, index) => name !== String(index + 1))) {
		throw definitionError(`The variables of the ${part} must be {{1}}, {{2}} and so on, without a gap`, part);
	}
}

function requireNames(part: 'header' | 'body', variables: string[]): void {
	const wrong = variables.find((name) => !/^[a-z][a-z0-9_]*$/.test(name));
	if (wrong !== undefined) throw definitionError(`The variable ${wrong} of the ${part} must be a name in lower case`, part);
}

function requireExamples(part: 'header' | 'body', variables: string[], format: Format, { positional, named }: Examples): void {
	const missing =
		format === 'POSITIONAL'
			? variables.length > 0 && positional?.length !== variables.length
			: variables.some((name) => !named?.some((given) => given.param_name === name));
	if (missing) throw definitionError(`The ${part} needs an example for each of its ${variables.length} variables`, part);
}

function requireWordsAround(text: string, used: number): void {
	const trimmed = text.trim();
	if (/^\{\{|\}\}$/.test(trimmed)) throw definitionError('A variable cannot be the first or the last of the body', 'variableAtEdge');
	const words = trimmed.replace(/\{\{.*?\}\}/g, 'variable').split(/\s+/).length;
	if (words < used * 2 + 1) throw definitionError('The body has too many variables for its length', 'tooManyVariables');
}
