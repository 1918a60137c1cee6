import type { WantedButton } from '../saying';
import type { Told } from '../shortening';
import { shorten } from '../text/shorten';

/** A button as it is shown; the full title stands in the description where there is room for one. */
export interface FittedButton {
	id: string;
	title: string;
	description?: string;
}

/** Source: Meta, interactive lists: description of a row. */
const longestDescription = 72;

/** A title that no other button has: WhatsApp needs different ones, also after they were shortened. */
function unlike(title: string, taken: ReadonlySet<string>, most: number): string {
	for (let number = 2, candidate = title; ; number += 1) {
		if (!taken.has(candidate)) return candidate;
		const ending = ` ${number}`;
		candidate = `${shorten(title, most - ending.length)}${ending}`;
	}
}

/** Buttons with titles of at most so many characters, each different. */
export function fitButtons(buttons: readonly WantedButton[], most: number, described: boolean, told: Told): FittedButton[] {
	const taken = new Set<string>();
	return buttons.map(({ id, title: wanted }) => {
		const title = unlike(shorten(wanted, most), taken, most);
		taken.add(title);
		if (title === wanted) return { id, title };
		const description = described ? shorten(wanted, longestDescription) : undefined;
		if (description !== wanted) told.add({ part: 'button', name: shorten(wanted, longestDescription), how: 'shortened' });
		return { id, title, description };
	});
}
