/** Looks again and again until `look` finds something; the test's own time limit ends the wait. */
export async function eventually<Found>(look: () => Promise<Found | undefined>): Promise<Found> {
	for (;;) {
		const found = await look();
		if (found !== undefined) return found;
		await new Promise((done) => setTimeout(done, 10));
	}
}
