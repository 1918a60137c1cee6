/** A number of places, each held by one at a time; who finds none waits in line. */
export class Slots {
	private readonly line: Array<() => void> = [];

	constructor(private open: number) {}

	async take(): Promise<void> {
		if (this.open > 0) {
			this.open -= 1;
			return;
		}
		await new Promise<void>((resolve) => this.line.push(resolve));
	}

	free(): void {
		const next = this.line.shift();
		if (next === undefined) this.open += 1;
		else next();
	}
}
