/** The longest beginning of a text within a length, never half of a character, with a sign that it goes on. */
export function cutText(text: string, length: number): string {
	if (text.length <= length) return text;
	const kept = text.slice(0, length - 1);
	return `${/[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}
