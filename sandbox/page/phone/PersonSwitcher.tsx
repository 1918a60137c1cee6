import { Avatar } from '../controls/Avatar';
import { UnreadBadge } from '../controls/UnreadBadge';
import type { Person } from '../state/snapshot';
import './PersonSwitcher.css';

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
				<button key={waId} type="button" aria-pressed={waId === current} data-testid={`person-${waId}`} onClick={() => choose(waId)}>
					<Avatar name={name} of="person" />
					{name}
					<UnreadBadge count={waId === current ? 0 : unread(waId)} />
				</button>
			))}
		</nav>
	);
}
