import { InvalidInputError } from '../../messages';
import { Told } from '../shortening';
import { shorten } from '../text/shorten';
import type { NotificationWords } from '../words';
import { composeDetails, type Detail } from './composeDetails';
import type { Source, TextField } from './sources';

/** How long parts may be where not all of them fit; halved until they do. */
const fairShares: Partial<Record<Source['part'], number>> = { title: 160, status: 60, request: 200 };
const fairShareOfOthers = 120;
/** Details get at least this much before other parts are shortened. */
const leastDetails = 160;
/** With less than this share of it, parts say nothing any more. */
const smallestShare = 1 / 64;

const variable = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;

/** Half a link leads nowhere. */
const within = ({ part, text }: Source, most: number) => (part === 'link' && text.length > most ? '…' : shorten(text, most));

/** A text of a template, and what is to stand in its variables. */
export interface TextToFill {
	text: string;
	/** In UTF-16 code units, once filled. */
	most: number;
	sources: readonly Source[];
	details: readonly Detail[];
	/** The link that belongs among the details. */
	link?: string;
}

/** Fits the variables of a text into its length: details give way first, then all parts by their fair share. Throws an InvalidInputError where there is no room at all. */
export function fitTexts({ text, most, sources, details, link }: TextToFill, words: NotificationWords, told: Told): Map<TextField, string> {
	const room = most - text.replace(variable, '').length;
	const names = [...text.matchAll(variable)].map(([, name]) => name);
	const timesOf = ({ field }: Source) => names.filter((name) => name === field.place.variable).length;
	const others = sources.filter(({ part }) => part !== 'details');
	const ofDetails = sources.filter(({ part }) => part === 'details');
	const detailsTimes = ofDetails.reduce((sum, source) => sum + timesOf(source), 0);
	const wanted = detailsTimes === 0 ? 0 : composeDetails(details, link, most, words, new Told()).length;

	for (let share = Number.POSITIVE_INFINITY; share > smallestShare; share = share === Number.POSITIVE_INFINITY ? 1 : share / 2) {
		const shown = others.map((source) => ({ source, text: within(source, Math.max(1, Math.floor((fairShares[source.part] ?? fairShareOfOthers) * share))) }));
		const left = room - shown.reduce((sum, { source, text: said }) => sum + said.length * timesOf(source), 0);
		const needed = Math.max(1, Math.min(wanted, Math.ceil(leastDetails * Math.min(1, share))));
		if (left < needed * detailsTimes) continue;
		const filled = new Map(shown.map(({ source: { field, part, name, text: given }, text: said }): [TextField, string] => [field, part === 'details' ? said : told.shown(part, given, said, name)]));
		for (const { field } of ofDetails) filled.set(field, composeDetails(details, link, Math.floor(left / detailsTimes), words, told));
		return filled;
	}
	throw new InvalidInputError([{ field: 'template', message: `The text of the template leaves no room for its variables: filled, it may have ${most} characters. Choose another template, or shorten its text.` }]);
}
