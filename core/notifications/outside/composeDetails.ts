import type { Told } from '../shortening';
import { isolate } from '../text/isolate';
import { shorten } from '../text/shorten';
import type { NotificationWords } from '../words';

/** One detail with its name, and as what it is told where it does not fit. */
export interface Detail {
	part: 'status' | 'field' | 'request';
	label: string;
	value: string;
}

const separator = ' · ';
const longestValue = 120;
const longestLabel = 40;
/** A link longer than this share of the room would leave nothing for the details. */
const linkShare = 0.8;
const mostDetails = 100;

const lineOf = ({ label, value }: Detail) => (label === '' ? isolate(value) : `${isolate(label)}: ${isolate(value)}`);

/**
 * Details on one line within a length, as a template's variable needs them. What does not fit goes in this order: long values
 * and labels are shortened, then the last details go and the end says how many. A link stands at the end.
 */
export function composeDetails(details: readonly Detail[], link: string | undefined, most: number, { more, noDetails }: NotificationWords, told: Told): string {
	const join = (lines: readonly string[], end: string | undefined) => [...lines, ...(end === undefined ? [] : [end])].join(separator) || noDetails;
	const whole = join(details.slice(0, mostDetails).map(lineOf), link);
	if (whole.length <= most && details.length <= mostDetails) return whole;

	const end = link !== undefined && link.length > most * linkShare ? undefined : link;
	if (end !== link) told.add({ part: 'link', how: 'leftOut' });
	const short = details.map(({ part, label, value }) => ({ part, label: shorten(label, longestLabel), value: shorten(value, longestValue) }));
	const lines = short.map(lineOf);
	const withDetails = (count: number) => join([...lines.slice(0, count), ...(count < lines.length ? [more(lines.length - count)] : [])], end);
	let count = Math.min(lines.length, mostDetails);
	while (count > 0 && withDetails(count).length > most) count -= 1;

	for (const [index, { part, label, value }] of details.entries()) {
		const name = part === 'field' ? { name: short[index]!.label } : {};
		if (index >= count) told.add({ part, ...name, how: 'leftOut' });
		else if (label !== short[index]!.label || value !== short[index]!.value) told.add({ part, ...name, how: 'shortened' });
	}
	return shorten(withDetails(count), most);
}
