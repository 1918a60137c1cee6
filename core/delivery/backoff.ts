/** A pause of chance between nothing and a bound that doubles with every try ("full jitter"), so that many who wait do not come back at once. */
export function backoffMs(tries: number, { firstMs, longestMs }: { firstMs: number; longestMs: number }, random: () => number): number {
	const bound = Math.min(longestMs, firstMs * 2 ** Math.min(tries, 30));
	return Math.round(random() * bound);
}
