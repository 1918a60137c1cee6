import { useState } from 'preact/hooks';
import { type Snapshot, type Typing, unreadOf } from '../state/snapshot';
import { useWideScreen } from '../state/useWideScreen';
import { PersonSwitcher } from './PersonSwitcher';
import { Phone } from './Phone';
import './PhoneWall.css';

/** All phones side by side or, on a narrow screen, one at a time. */
export function PhoneWall({ snapshot, typing, watched }: { snapshot: Snapshot; typing: Typing; watched: boolean }) {
	const { people, phoneNumbers, conversations } = snapshot;
	const [chosen, setChosen] = useState<string>();
	const wide = useWideScreen();
	const current = people.some(({ waId }) => waId === chosen) ? chosen : people[0]?.waId;
	const shown = wide ? people : people.filter(({ waId }) => waId === current);
	const unread = (waId: string): number =>
		conversations.filter((conversation) => conversation.waId === waId).reduce((sum, conversation) => sum + unreadOf(conversation).length, 0);
	return (
		<main class="wall" aria-label="Phones">
			{!wide && people.length > 1 && <PersonSwitcher people={people} current={current} unread={unread} choose={setChosen} />}
			<div class="phones">
				{shown.map((person) => (
					<Phone
						key={person.waId}
						person={person}
						numbers={phoneNumbers}
						conversations={conversations.filter(({ waId }) => waId === person.waId)}
						typing={typing}
						watched={watched}
					/>
				))}
			</div>
		</main>
	);
}
