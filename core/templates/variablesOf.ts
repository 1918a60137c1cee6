/** A variable as it stands in a text: {{1}} or {{first_name}}, and the text around it. */
export interface FoundVariable {
	name: string;
	named: boolean;
	/** The text around it, about 60 characters, with an ellipsis in the variable's place. */
	surroundings: string;
}

const pattern = /\{\{\s*([A-Za-z0-9_]+)\s*\}\}/g;
const reach = 28;

function around(text: string, start: number, end: number): string {
	const flat = (part: string) => part.replace(/\s+/g, ' ');
	const before = flat(text.slice(Math.max(0, start - reach), start));
	const after = flat(text.slice(end, end + reach));
	return `${start > reach ? '…' : ''}${before}[…]${after}${end + reach < text.length ? '…' : ''}`.replace(pattern, '[…]').trim();
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
