import { useEffect, useRef } from 'preact/hooks';
import { addressOf } from '../frame/useRoute';
import { Icon } from '../controls/Icon';
import type { IconName } from '../controls/iconPaths';
import type { LiveEvents } from '../state/liveEvents';
import type { Snapshot } from '../state/snapshot';
import type { SandboxState } from '../state/useSandbox';
import { ClockSection } from './clock/ClockSection';
import { EventsSection } from './events/EventsSection';
import { FaultsSection } from './faults/FaultsSection';
import { LedgerSection } from './ledger/LedgerSection';
import { NumbersSection } from './numbers/NumbersSection';
import './OperatorView.css';
import { PeopleSection } from './people/PeopleSection';
import { SnapshotsSection } from './snapshots/SnapshotsSection';
import { TemplatesSection } from './templates/TemplatesSection';
import { TrafficSection } from './traffic/TrafficSection';

const SECTIONS: Array<{ id: string; label: string; icon: IconName }> = [
	{ id: 'traffic', label: 'Traffic', icon: 'traffic' },
	{ id: 'ledger', label: 'Ledger', icon: 'book' },
	{ id: 'templates', label: 'Templates', icon: 'template' },
	{ id: 'numbers', label: 'Numbers and limits', icon: 'hash' },
	{ id: 'people', label: 'People', icon: 'people' },
	{ id: 'events', label: 'Events', icon: 'webhook' },
	{ id: 'faults', label: 'Faults', icon: 'bolt' },
	{ id: 'clock', label: 'Clock', icon: 'clock' },
	{ id: 'snapshots', label: 'Snapshots, reset', icon: 'snapshot' },
];

/** The operator's side: what went over the wire and why, and everything that can be set. */
export function OperatorView(props: { live: LiveEvents; sandbox: SandboxState; snapshot: Snapshot; section: string | undefined }) {
	const { live, sandbox, snapshot, section } = props;
	const current = SECTIONS.some(({ id }) => id === section) ? section : 'traffic';
	const nav = useRef<HTMLElement>(null);

	// On a narrow screen the sections are a row that scrolls.
	useEffect(() => nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'center' }), [current]);

	return (
		<div class="operator">
			<nav ref={nav} class="sections" aria-label="Operator's sections">
				{SECTIONS.map(({ id, label, icon }) => (
					<a key={id} href={addressOf('operator', id)} aria-current={id === current ? 'page' : undefined} data-testid={`section-${id}`}>
						<Icon name={icon} />
						{label}
					</a>
				))}
			</nav>
			<main class="operator-main" data-testid={`operator-${current}`}>
				{current === 'traffic' && <TrafficSection live={live} />}
				{current === 'ledger' && <LedgerSection />}
				{current === 'templates' && <TemplatesSection />}
				{current === 'numbers' && <NumbersSection />}
				{current === 'people' && <PeopleSection snapshot={snapshot} reload={sandbox.reload} />}
				{current === 'events' && <EventsSection snapshot={snapshot} />}
				{current === 'faults' && <FaultsSection snapshot={snapshot} />}
				{current === 'clock' && <ClockSection />}
				{current === 'snapshots' && <SnapshotsSection />}
			</main>
		</div>
	);
}
