import { plainAddress } from '../../messages';
import type { Directory } from './directory';
import type { Person } from './person';

const plain = (text: string) => text.trim().toLowerCase();

/** The persons that a record means by a text: by id, else alias, else address, else name. More than one may share a name. */
export function findPersons({ persons }: Directory, text: string): Person[] {
	const wanted = plain(text);
	if (wanted === '') return [];
	const ways: ((person: Person) => boolean)[] = [
		({ id }) => id === text.trim(),
		({ id }) => plain(id) === wanted,
		({ aliases }) => aliases.some((alias) => plain(alias) === wanted),
		({ address }) => plainAddress(address) === plainAddress(text),
		({ name }) => plain(name) === wanted,
	];
	for (const way of ways) {
		const found = persons.filter(way);
		if (found.length > 0) return found;
	}
	return [];
}
