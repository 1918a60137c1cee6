/** Waits until `look` finds something; fails after two seconds. */
export async function waitFor<Found>(look: () => Found | Promise<Found>): Promise<NonNullable<Found>> {
	const deadline = Date.now() + 2_000;
	for (;;) {
		const found = await look();
		if (found) return found;
		if (Date.now() > deadline) throw new Error('It did not happen within two seconds');
		await new Promise((resolve) => setTimeout(resolve, 5));
	}
}
