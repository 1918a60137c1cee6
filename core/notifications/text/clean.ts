/** Half of a surrogate pair, which no request may hold. */
const halves = /\p{Cs}/gu;
/** Control characters other than tab and line break. */
const controls = /(?![\t\n])\p{Cc}/gu;
const nothingVisible = /^[\s\p{Cc}\p{Cf}]*$/u;

/** Whether a text shows nothing: empty, blank, or made of invisible characters. */
export const isBlank = (text: string): boolean => nothingVisible.test(text);

/** A text without control characters and halves of characters; line breaks are plain ones, and no more than one line stays empty. */
export function cleanText(text: string): string {
	const plain = text.replace(/\r\n?|\u2028|\u2029/g, '\n').replace(controls, '').replace(halves, '\ufffd');
	return plain.replace(/[^\S\n]*\n[^\S\n]*/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}

/** A text on one line, with single spaces: what the variables of a template need. Source: Meta, template parameters. */
export function oneLine(text: string): string {
	return cleanText(text).replace(/\s+/g, ' ').trim();
}
