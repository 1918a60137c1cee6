import { changePerson } from '../../api/peopleApi';
import { Avatar } from '../../controls/Avatar';
import { SelectField } from '../../controls/SelectField';
import { Switch } from '../../controls/Switch';
import { useNow } from '../../state/sandboxTime';
import type { BusinessNumber, Conversation, Person } from '../../state/snapshot';
import { showDuration } from '../../text/showDuration';
import { showNumber } from '../../text/showNumber';
import './PersonCard.css';

const MARKETING: Array<{ value: Person['marketing']; label: string }> = [
	{ value: 'wanted', label: 'Arrives' },
	{ value: 'stopped', label: 'Stopped by the person (131050)' },
	{ value: 'capped', label: 'Too much already (131049)' },
	{ value: 'experiment', label: 'Part of an experiment (130472)' },
];

/** One person: their ids, their windows, and how their phone behaves. */
export function PersonCard(props: { person: Person; numbers: BusinessNumber[]; conversations: Conversation[]; attempt: (action: Promise<unknown>) => void }) {
	const { person, numbers, conversations, attempt } = props;
	const { waId, name, userId, username, online, reachable, readReceipts, hidesNumber, marketing, blocks } = person;
	const now = useNow(15_000);
	const change = (changes: Parameters<typeof changePerson>[1]): void => attempt(changePerson(waId, changes));
	return (
		<li class="panel" data-testid={`habits-${waId}`}>
			<header class="person-head">
				<Avatar name={name} of="person" />
				<div>
					<h3>{name}</h3>
					<p>
						{showNumber(waId)}
						{username !== undefined && ` · @${username}`}
					</p>
				</div>
			</header>
			<p class="person-id">
				<code>{userId}</code>
			</p>
			<ul class="person-windows">
				{numbers.map(({ id, verifiedName }) => (
					<li key={id}>
						<span>{verifiedName}</span>
						<span>{blocks.includes(id) ? 'blocked' : windowWords(conversations.find((chat) => chat.waId === waId && chat.phoneNumberId === id), now)}</span>
					</li>
				))}
			</ul>
			<Switch label="Phone has network" hint="Without it messages stay at “sent” until it is back" on={online} testId="online" change={(on) => change({ online: on })} />
			<Switch label="Can be reached" hint="Otherwise 131026" on={reachable} testId="reachable" change={(on) => change({ reachable: on })} />
			<Switch label="Read receipts" on={readReceipts} testId="read-receipts" change={(on) => change({ readReceipts: on })} />
			<Switch label="Hides the number" hint="Businesses see the user id only" on={hidesNumber} testId="hides-number" change={(on) => change({ hidesNumber: on })} />
			<SelectField label="Marketing messages" value={marketing} choices={MARKETING} testId="marketing" change={(value) => change({ marketing: value })} />
		</li>
	);
}

function windowWords(conversation: Conversation | undefined, now: number): string {
	const until = conversation?.windowOpenUntil ?? 0;
	return until > now ? `window open, ${showDuration(until - now)} left` : 'window closed';
}
