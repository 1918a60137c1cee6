import type { SeedTemplate } from '../../../../seed/seed';
import { whatsAppError } from '../../../graphError';
import type { SentParameter } from './templateShape';

const VARIABLE = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/** The names of a text's variables in order of appearance, each once. */
export function variablesOf(text: string): string[] {
	return [...new Set([...text.matchAll(VARIABLE)].map((match) => match[1] ?? ''))];
}

/**
 * Puts the values into a template's text. Throws 132000 for a wrong count, 132012 for names where positions are asked or the other
 * way round, 132018 for a value with new lines, tabs or more than four spaces, 132005 when the result is longer than `max`.
 */
export function fillText(options: {
	part: string;
	text: string;
	format: SeedTemplate['parameterFormat'];
	parameters: SentParameter[];
	max: number;
}): string {
	const { part, text, format, parameters, max } = options;
	const variables = variablesOf(text);
	if (parameters.length !== variables.length) {
		throw whatsAppError(
			132000,
			`${part}: number of localizable_params (${parameters.length}) does not match the expected number of params (${variables.length})`,
		);
	}
	const values = new Map(
		parameters.map((parameter, position) => [nameOf(part, parameter, format) ?? String(position + 1), valueOf(part, parameter)]),
	);
	const filled = text.replace(VARIABLE, (_, name: string) => {
		const value = values.get(name);
		if (value === undefined) throw whatsAppError(132012, `${part}: no parameter for the variable ${name}`);
		return value;
	});
	if ([...filled].length > max) throw whatsAppError(132005, `${part}: the text is longer than ${max} characters once filled`);
	return filled;
}

function nameOf(part: string, parameter: SentParameter, format: SeedTemplate['parameterFormat']): string | undefined {
	const name = parameter.type === 'text' ? parameter.parameter_name : undefined;
	if (format === 'NAMED' && name === undefined) throw whatsAppError(132012, `${part}: parameter_name is missing`);
	if (format === 'POSITIONAL' && name !== undefined) {
		throw whatsAppError(132012, `${part}: the template's parameters have positions, no names`);
	}
	return name;
}

function valueOf(part: string, parameter: SentParameter): string {
	if (parameter.type === 'currency') return parameter.currency.fallback_value;
	if (parameter.type === 'date_time') return parameter.date_time.fallback_value;
	if (parameter.text === '') throw whatsAppError(131008, `${part}: a parameter of type text has no text`);
	if (/[\n\r\t]| {5}/.test(parameter.text)) {
		throw whatsAppError(132018, `${part}: a parameter has new lines, tabs or more than 4 consecutive spaces`);
	}
	return parameter.text;
}
