import { useState } from 'preact/hooks';
import { tell, wordsOf } from '../../api/request';
import { useFresh } from '../../state/useFresh';
import { Section } from '../Section';
import { ResetCard } from './ResetCard';
import { SaveForm } from './SaveForm';
import { SnapshotLine } from './SnapshotLine';
import './SnapshotsSection.css';

const RENEWED_MS = 3_000;

/** A snapshot as `GET /sandbox/snapshots` tells it; `savedAt` by the sandbox's clock, `length` in characters. */
export interface Saved {
	name: string;
	savedAt: number;
	length: number;
}

/** What the sandbox remembers: kept, put back, or forgotten. */
export function SnapshotsSection() {
	const { answer, problem, reload } = useFresh<{ snapshots: Saved[] }>('/sandbox/snapshots', RENEWED_MS);
	const [failed, setFailed] = useState<string>();
	const [restored, setRestored] = useState<string>();
	const attempt = (action: Promise<unknown>): Promise<boolean> =>
		action.then(
			() => {
				setFailed(undefined);
				reload();
				return true;
			},
			(error: unknown) => {
				setFailed(wordsOf(error));
				return false;
			},
		);
	const path = (name: string): string => `/sandbox/snapshots/${encodeURIComponent(name)}`;
	const restore = async (name: string): Promise<void> => {
		setRestored((await attempt(tell(`${path(name)}/restore`))) ? name : undefined);
	};
	const snapshots = answer?.snapshots.toReversed() ?? [];
	return (
		<Section
			title="Snapshots and reset"
			about="Keep the state of the sandbox under a name and put it back later. Journals and ledger stay as they are."
			problem={failed ?? problem}
		>
			<SaveForm save={(name) => void attempt(tell('/sandbox/snapshots', { name }))} />
			{snapshots.length === 0 ? (
				<p class="nothing">No snapshots yet.</p>
			) : (
				<ul class="snapshots" data-testid="snapshots">
					{snapshots.map((saved) => (
						<SnapshotLine
							key={saved.name}
							saved={saved}
							restored={saved.name === restored}
							restore={() => void restore(saved.name)}
							remove={() => void attempt(tell(path(saved.name), undefined, 'DELETE'))}
						/>
					))}
				</ul>
			)}
			<ResetCard />
		</Section>
	);
}
