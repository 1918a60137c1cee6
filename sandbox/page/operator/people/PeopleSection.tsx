import { useState } from 'preact/hooks';
import { wordsOf } from '../../api/request';
import { addPerson } from '../../api/peopleApi';
import type { Snapshot } from '../../state/snapshot';
import { Section } from '../Section';
import { NewPerson } from './NewPerson';
import './PeopleSection.css';
import { PersonCard } from './PersonCard';

/** Who has a phone here, and how each of them behaves. */
export function PeopleSection({ snapshot, reload }: { snapshot: Snapshot; reload: () => void }) {
	const [problem, setProblem] = useState<string>();
	const attempt = (action: Promise<unknown>): void => {
		action.then(
			() => {
				setProblem(undefined);
				reload();
			},
			(error: unknown) => setProblem(wordsOf(error)),
		);
	};
	return (
		<Section title="People" about="Who has a phone here. What they decide changes what becomes of a message: blocked, stopped, offline, unreachable." problem={problem}>
			<ul class="people" data-testid="people">
				{snapshot.people.map((person) => (
					<PersonCard key={person.waId} person={person} numbers={snapshot.phoneNumbers} conversations={snapshot.conversations} attempt={attempt} />
				))}
				<NewPerson add={(person) => attempt(addPerson(person))} />
			</ul>
		</Section>
	);
}
