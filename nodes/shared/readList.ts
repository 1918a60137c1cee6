/** The parts of a text with commas, semicolons or line breaks between them, or of a list; empty ones are left out. */
export function readList(value: unknown): string[] {
	const parts = Array.isArray(value) ? value : typeof value === 'string' || typeof value === 'number' ? String(value).split(/[,;\n]/) : [];
	return parts.map((part: unknown) => String(part ?? '').trim()).filter((part) => part !== '');
}
