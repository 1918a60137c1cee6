import { requireLength } from './checkButtons';
import { checkVariables } from './checkVariables';
import { definitionError } from './definitionError';
import type { Written } from './definitionShape';

/** Checks a body of a template or of a card. */
export function checkBody({ text, example }: Written<'BODY'>, format: 'NAMED' | 'POSITIONAL', max: number): void {
	if (text === undefined) throw definitionError('The body needs a text', 'body');
	requireLength(text, max, 'The body');
	checkVariables('body', text, format, { positional: example?.body_text?.[0], named: example?.body_text_named_params });
}
