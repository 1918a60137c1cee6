/** Waits until `look` finds something; fails after four and a half seconds, before the test runner does. */
export async function waitFor<Found>(look: () => Found | Promise<Found>): Promise<NonNullable<Found>> {
	const deadline = Date.now() + 4_500;
	for (;;) {
		const found = await look();
		if (found) return found;
		if (Date.now() > deadline) throw new Error('It did not happen within four and a half seconds');
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
