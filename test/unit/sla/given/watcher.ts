import { decide, toldOf, type Decision, type Directory, type Told, type WatchedCase } from '../../../../core/sla';
import { directory } from './watched';

/** Looks at one case again and again, and tells at once whatever is due. */
export class Watcher {
	told: Told[] = [];

	constructor(
		public watched: WatchedCase,
		public people: Directory = directory,
	) {}

	look(now: number): Decision {
		return decide({ watched: this.watched, directory: this.people, told: this.told, now });
	}

	/** Tells what is due, and gives it as "kind level recipient". */
	tick(now: number): string[] {
		const { due } = this.look(now);
		this.told.push(...due.map((notification) => toldOf(notification, now)));
		return due.map(({ kind, level, repeat, recipient }) => [kind, kind === level ? undefined : level, repeat === 0 ? undefined : repeat, recipient.name ?? recipient.id].filter((part) => part !== undefined).join(' '));
	}

	add(...facts: WatchedCase['facts']): void {
		this.watched = { ...this.watched, facts: [...this.watched.facts, ...facts] };
	}
}
