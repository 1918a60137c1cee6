import { Section } from '../Section';
import { ResetCard } from './ResetCard';

/** What the sandbox remembers: kept, put back, or forgotten. */
export function SnapshotsSection() {
	return (
		<Section title="Snapshots and reset" about="Keep the state of the sandbox and put it back later, or start again from the seed.">
			<ResetCard />
		</Section>
	);
}
