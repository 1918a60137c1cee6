/** Remembers what was said last about each subject, so that a state that lasts is logged once when it begins and once when it ends. */
export class ChangeLog {
	private readonly last = new Map<string, string>();

	/** Whether this is news about the subject; undefined means that all is well, which is news only after something else. */
	isNews(subject: string, said: string | undefined): boolean {
		if (this.last.get(subject) === said) return false;
		if (said === undefined) this.last.delete(subject);
		else this.last.set(subject, said);
		return true;
	}
}
