/** The first value that stands in a list twice, if any. */
export function repeated(values: string[]): string | undefined {
	return values.find((value, index) => values.indexOf(value) !== index);
}
