/** What all of this comes to. All of it comes to its end before an error is passed on, so that none works on unwatched. */
export async function allEnded<Result>(work: Array<Promise<Result>>): Promise<Result[]> {
	const ends = await Promise.allSettled(work);
	return ends.map((end) => {
		if (end.status === 'rejected') throw end.reason;
		return end.value;
	});
}
