import { InvalidInputError } from '../../../core/messages';
import { asText, type TextField } from '../../shared/readText';

const idForm = /^wo1_[A-Za-z0-9_-]{22}$/;
const mostIds = 1000;

/** One or more delivery ids, as a list or with commas between them, each once. Throws an InvalidInputError. */
export function readDeliveryIds(written: unknown, field: TextField): string[] {
	const texts = Array.isArray(written) ? written.map((entry) => asText(entry, field)) : asText(written, field).split(',');
	const ids = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
	const refuse = (message: string) => new InvalidInputError([{ field: field.name, message }]);
	if (ids.length === 0) throw refuse(`${field.label} is missing. Enter the ID that begins with "wo1_".`);
	if (ids.length > mostIds) throw refuse(`${ids.length} deliveries are given; at most ${mostIds} are possible at once. Split them up.`);
	if (ids.every((id) => idForm.test(id))) return ids;
	throw refuse(`${field.label} must consist of "wo1_" and 22 letters, digits, dashes and underscores. Use the one from the output of the message.`);
}
