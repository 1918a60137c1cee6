/** One thing that the recipient does not see as it was given; the record behind the link has all of it. */
export interface Shortening {
	part: 'headline' | 'title' | 'status' | 'field' | 'request' | 'link' | 'button' | 'attachment' | 'footer' | 'variable';
	/** Which one, where there are several: the label of a field, the title of a button, the name of a file. */
	name?: string;
	/**
	 * - shortened: its beginning stands there, with an ellipsis
	 * - leftOut: it is not there at all
	 * - replaced: the template says it in words of its own
	 */
	how: 'shortened' | 'leftOut' | 'replaced';
}

/** Collects what is shortened while a notification is rendered. */
export class Told {
	private readonly told = new Map<string, Shortening>();

	add(shortening: Shortening): void {
		this.told.set(JSON.stringify([shortening.part, shortening.name, shortening.how]), shortening);
	}

	/** A text as it is shown in place of another; tells it where they differ. */
	shown(part: Shortening['part'], given: string, shown: string, name?: string): string {
		if (shown !== given) this.add({ part, ...(name !== undefined && { name }), how: shown === '' ? 'leftOut' : 'shortened' });
		return shown;
	}

	get list(): Shortening[] {
		return [...this.told.values()];
	}
}
