/** Characters that change a line or the direction of reading, so that a name shows as another one. */
const misleading = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** The name of a file that somebody else chose, without folders: whoever saves the file under it stays in the folder of his choice. Undefined when nothing is left. */
export function plainFilename(given: string | undefined): string | undefined {
	const name = given?.split(/[\\/]/).at(-1)?.replace(misleading, '').trim();
	return name === undefined || /^\.*$/.test(name) ? undefined : name;
}
