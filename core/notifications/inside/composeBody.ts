import type { Told } from '../shortening';
import { isolate } from '../text/isolate';
import { shorten } from '../text/shorten';
import type { NotificationWords } from '../words';

/** What the body of a message is made of; empty texts are absent. */
export interface BodyParts {
	/** Stands in the body where there is no header for it. */
	headline: string;
	title: string;
	statusLabel: string;
	status: string;
	fields: ReadonlyArray<{ label: string; value: string }>;
	request: string;
	/** Absent where a button opens it. */
	link: string;
}

/** What is kept of a part in any case, in UTF-16 code units; together with line breaks and a link they fit into 1,024. */
const least = { title: 60, status: 30, request: 80 };
/** A value and a label longer than these are shortened before a whole field goes. */
const longestValue = 120;
const longestLabel = 40;
/** A longer link leaves no room for anything else above buttons. */
const longestLink = 700;
/** Nobody reads more; it keeps the work bounded whatever the record holds. */
const mostFields = 100;

/** Bold, unless the text has marks of its own. */
const bold = (text: string) => (/[*\n]/.test(text) ? text : `*${text}*`);

const lineOf = ({ label, value }: { label: string; value: string }) => (label === '' ? isolate(value) : `${isolate(label)}: ${isolate(value)}`);

function join(parts: Omit<BodyParts, 'fields'>, lines: readonly string[]): string {
	const { headline, title, statusLabel, status, request, link } = parts;
	const opening = [headline && bold(headline), title && (headline === '' ? bold(title) : title), status && `${statusLabel}: ${status}`].filter((line) => line !== '');
	return [opening.join('\n'), lines.join('\n'), request, link].filter((block) => block !== '').join('\n\n');
}

/**
 * The text of a notification within a length. What does not fit goes in this order: long values and labels are shortened; the
 * last fields go, and a line says how many; then what is asked for, the status and the title are shortened. The link stays.
 */
export function composeBody(given: BodyParts, most: number, { more }: NotificationWords, told: Told): string {
	const whole = join(given, given.fields.slice(0, mostFields).map(lineOf));
	if (whole.length <= most && given.fields.length <= mostFields) return whole;

	const parts = { ...given, link: given.link.length > longestLink ? told.shown('link', given.link, '') : given.link };
	const short = parts.fields.map(({ label, value }) => ({ label: shorten(label, longestLabel), value: shorten(value, longestValue) }));
	const lines = short.map(lineOf);
	const withFields = (count: number) => join(parts, [...lines.slice(0, count), ...(count < lines.length ? [more(lines.length - count)] : [])]);
	let count = Math.min(lines.length, mostFields);
	while (count > 0 && withFields(count).length > most) count -= 1;

	for (const [index, { label, value }] of given.fields.entries()) {
		const name = short[index]!.label;
		if (index >= count) told.add({ part: 'field', name, how: 'leftOut' });
		else if (label !== name || value !== short[index]!.value) told.add({ part: 'field', name, how: 'shortened' });
	}
	for (const part of ['request', 'status', 'title'] as const) {
		const excess = withFields(count).length - most;
		if (excess > 0) parts[part] = told.shown(part, parts[part], shorten(parts[part], Math.max(least[part], parts[part].length - excess)));
	}
	return withFields(count);
}
