/** Whether a text is an http or https address as it may stand in a request: without spaces, which programs encode differently. */
export function isWebAddress(text: string): boolean {
	return !/\s/.test(text) && URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
}
