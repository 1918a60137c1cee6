/** A file's size as people read it. */
export function showSize(bytes: number): string {
	if (bytes < 1_024) return `${bytes} B`;
	if (bytes < 1_024 * 1_024) return `${Math.round(bytes / 1_024)} KB`;
	return `${(bytes / 1_024 / 1_024).toFixed(1)} MB`;
}
