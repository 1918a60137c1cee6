const radix = 36;
const msDigits = 9;
const countDigits = 5;
const markDigits = 8;

/** Makes ids of one length that sort by the time at which they were made, and within a millisecond by their turn. */
export function bodyIds(nowMs: () => number, random: () => number): () => string {
	// Two processes that share a millisecond and a turn stay apart by it.
	const mark = Array.from({ length: markDigits }, () => Math.floor(random() * radix).toString(radix)).join('');
	let lastMs = 0;
	let count = 0;
	return () => {
		// A clock that was set back must not put a body before an older one of this process.
		const ms = Math.max(nowMs(), lastMs);
		count = ms === lastMs ? count + 1 : 0;
		lastMs = ms;
		return ms.toString(radix).padStart(msDigits, '0') + count.toString(radix).padStart(countDigits, '0') + mark;
	};
}
