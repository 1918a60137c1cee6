import type { World } from '../../../world/world';
import { variablesOf } from '../../messages/kinds/template/fillText';
import { requireLength } from './checkButtons';
import { checkVariables } from './checkVariables';
import { definitionError } from './definitionError';
import type { Written } from './definitionShape';

const HEADER_MAX = 60;

const SAMPLE_TYPES: Partial<Record<Written<'HEADER'>['format'], string[]>> = {
	IMAGE: ['image/jpeg', 'image/jpg', 'image/png'],
	VIDEO: ['video/mp4'],
	GIF: ['video/mp4'],
	DOCUMENT: ['application/pdf'],
};

/** Checks a header. Meta: words of 60 characters with one variable, or a file whose sample was uploaded before. */
export function checkHeader(
	{ format, text, example }: Written<'HEADER'>,
	{ parameterFormat, samples }: { parameterFormat: 'NAMED' | 'POSITIONAL'; samples: World['samples'] },
): void {
	if (format === 'TEXT') {
		if (text === undefined) throw definitionError('A header of format TEXT needs a text', 'header');
		requireLength(text, HEADER_MAX, 'The header');
		if (variablesOf(text).length > 1) throw definitionError('The header may have one variable', 'header');
		checkVariables('header', text, parameterFormat, { positional: example?.header_text, named: example?.header_text_named_params });
		return;
	}
	if (text !== undefined) throw definitionError(`A header of format ${format} takes no text`, 'header');
	const types = SAMPLE_TYPES[format];
	if (!types) return;
	const sample = samples.get(example?.header_handle?.[0] ?? '');
	if (!sample) throw definitionError(`A header of format ${format} needs example.header_handle, the handle of a finished upload`, 'header');
	if (!types.includes(sample.fileType)) throw definitionError(`The sample of a header of format ${format} cannot be ${sample.fileType}`, 'header');
}
