import type { IDataObject } from 'n8n-workflow';
import type { Order } from '../../../core/delivery';
import { charactersWithin, InvalidInputError } from '../../../core/messages';
import { readEntry } from '../../shared/readEntry';
import { filled } from './panel';

/** Longer ones are shortened in the digest; a whole letter is not kept for that. */
const longestText = 500;

const textOf = (written: unknown): string | undefined => {
	const text = filled(written)?.trim();
	return text && charactersWithin(text, longestText).join('');
};

/** What a digest says of a message, as the Delivery options say it. Throws an InvalidInputError. */
export function readDigestLine(options: IDataObject): Order['digestLine'] {
	const line = readEntry(options, { name: 'digestLine', label: 'The digest line', entry: 'line' });
	if (line === undefined) return undefined;
	const title = textOf(line.title);
	if (title === undefined) throw new InvalidInputError([{ field: 'digestLine.title', message: 'The title of the digest line is empty. Enter one, or remove the option.' }]);
	const priority = Number(line.priority ?? 0);
	if (!Number.isFinite(priority)) throw new InvalidInputError([{ field: 'digestLine.priority', message: 'The priority of the digest line must be a number. Correct it.' }]);
	const [kind, link, language] = [textOf(line.kind), textOf(line.link), textOf(line.language)];
	return { title, priority, ...(kind && { kind }), ...(link && { link }), ...(language && { language }) };
}
