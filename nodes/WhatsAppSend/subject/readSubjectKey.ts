import { InvalidInputError } from '../../../core/messages';
import { asText } from '../../shared/readText';

const longestKey = 200;
/** What no store keeps in a key: control characters, and halves of characters that were cut in two. */
const unkeepable = /[\p{Cc}\p{Cs}]/u;

/** The key of a subject. Throws an InvalidInputError that names the field. */
export function readSubjectKey(written: unknown, name: string): string {
	const refuse = (message: string): never => {
		throw new InvalidInputError([{ field: name, message }]);
	};
	const key = asText(written, { name, label: 'The key of the subject' });
	if (key === '') refuse('The key of the subject is empty. Enter what names the record, such as ticket-1042.');
	if (key.length > longestKey) refuse(`The key of the subject is ${key.length} characters long; it may have at most ${longestKey}. Shorten it by ${key.length - longestKey}.`);
	if (unkeepable.test(key)) refuse('The key of the subject contains a line break or another control character. Remove it.');
	return key;
}
