/** Hides all but the last four digits of anything that looks like a phone number, for logs and error texts. */
export function maskPhones(text: string, keep: readonly string[] = []): string {
	return text.replace(/\+?\d[\d\s().-]{5,18}\d/g, (found) => {
		const digits = found.replace(/\D/g, '');
		if (digits.length < 7 || digits.length > 15 || keep.includes(digits)) return found;
		return `…${digits.slice(-4)}`;
	});
}
