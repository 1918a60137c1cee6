import type { Person } from '../state/snapshot';
import { Avatar } from './Avatar';
import { UnreadBadge } from './UnreadBadge';

/** Chooses whose phone a narrow screen shows; a badge counts what the others have not read. */
export function PersonSwitcher(props: {
	people: Person[];
	current: string | undefined;
	unread: (waId: string) => number;
	choose: (waId: string) => void;
}) {
	const { people, current, unread, choose } = props;
	return (
		<nav class="switcher" aria-label="Whose phone">
			{people.map(({ waId, name }) => (
				<button key={waId} type="button" aria-pressed={waId === current} onClick={() => choose(waId)}>
					<Avatar name={name} of="person" />
					{name}
					<UnreadBadge count={unread(waId)} />
				</button>
			))}
		</nav>
	);
}
