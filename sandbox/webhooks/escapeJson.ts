/** JSON as Meta writes it: everything outside ASCII as `\uXXXX` and each slash as `\/`, so that only the raw bytes match the signature. */
export function escapeJson(value: unknown): string {
	return JSON.stringify(value)
		.replaceAll('/', '\\/')
		.replace(/[\u007f-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
