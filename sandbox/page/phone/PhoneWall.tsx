import { useState } from 'preact/hooks';
import { unreadOf } from '../state/snapshot';
import { usePageVisible } from '../state/usePageVisible';
import { useSandbox } from '../state/useSandbox';
import { useWideScreen } from '../state/useWideScreen';
import { ConnectLine } from './ConnectLine';
import { PersonSwitcher } from './PersonSwitcher';
import { Phone } from './Phone';

/** The page: all phones side by side or, on a narrow screen, one at a time. */
export function PhoneWall() {
	const { snapshot, typing, connected } = useSandbox();
	const [chosen, setChosen] = useState<string>();
	const wide = useWideScreen();
	const visible = usePageVisible();
	if (!snapshot) return <p class="waiting">{connected ? 'Switching the phones on …' : 'The sandbox does not answer.'}</p>;

	const { people, phoneNumbers, conversations } = snapshot;
	const current = chosen ?? people[0]?.waId;
	const shown = wide ? people : people.filter(({ waId }) => waId === current);
	const unread = (waId: string): number =>
		conversations.filter((conversation) => conversation.waId === waId).reduce((sum, conversation) => sum + unreadOf(conversation).length, 0);
	return (
		<>
			<header class="masthead">
				<h1>Sandbox phones</h1>
				<p>Send a message through the API: it arrives here, and what you tap goes back by webhook.</p>
			</header>
			{!wide && <PersonSwitcher people={people} current={current} unread={unread} choose={setChosen} />}
			{!connected && (
				<p class="offline" role="status">
					The sandbox has stopped. This page goes on when it is back.
				</p>
			)}
			<main class="wall">
				{shown.map((person) => (
					<Phone
						key={person.waId}
						person={person}
						numbers={phoneNumbers}
						conversations={conversations.filter(({ waId }) => waId === person.waId)}
						typing={typing}
						watched={visible}
					/>
				))}
			</main>
			<ConnectLine />
		</>
	);
}
