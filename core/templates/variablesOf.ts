import { charactersOf } from '../messages';

/** A variable as it stands in a text: {{1}} or {{first_name}}, and the text around it. */
export interface FoundVariable {
	name: string;
	named: boolean;
	/** The text around it, about 60 characters, with […] in the variable's place and an ellipsis in that of others. */
	surroundings: string;
}

const pattern = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;
const reach = 28;

function around(text: string, start: number, end: number): string {
	// Other variables are taken out before the text is cut, so that none of them is cut in two.
	const flat = (part: string) => part.replace(pattern, '…').replace(/\s+/g, ' ');
	const before = charactersOf(flat(text.slice(0, start)));
	const after = charactersOf(flat(text.slice(end)));
	return `${before.length > reach ? '…' : ''}${before.slice(-reach).join('')}[…]${after.slice(0, reach).join('')}${after.length > reach ? '…' : ''}`.trim();
}

/** The variables of a text in the order of their numbers, or of their first appearance; each once. */
export function variablesOf(text: string | undefined): FoundVariable[] {
	const found = new Map<string, FoundVariable>();
	for (const match of (text ?? '').matchAll(pattern)) {
		const name = match[1]!;
		if (found.has(name)) continue;
		const start = match.index;
		found.set(name, { name, named: !/^\d+$/.test(name), surroundings: around(text!, start, start + match[0].length) });
	}
	const all = [...found.values()];
	return all.every((entry) => !entry.named) ? all.sort((one, other) => Number(one.name) - Number(other.name)) : all;
}
