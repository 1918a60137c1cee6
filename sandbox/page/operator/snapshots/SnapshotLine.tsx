import { Button } from '../../controls/Button';
import { showSize } from '../../text/showSize';
import { showInstant } from '../../text/showTime';
import './SnapshotLine.css';
import type { Saved } from './SnapshotsSection';

/** A snapshot that can be put back or forgotten. */
export function SnapshotLine(props: { saved: Saved; restored: boolean; restore: () => void; remove: () => void }) {
	const { saved, restored, restore, remove } = props;
	const { name, savedAt, length } = saved;
	return (
		<li class="panel snapshot" data-testid="snapshot">
			<div>
				<strong>{name}</strong>
				<p>
					{showInstant(savedAt)} · {showSize(length)}
				</p>
				{restored && <p role="status">The sandbox is as it was then.</p>}
			</div>
			<div class="snapshot-actions">
				<Button icon="reload" label={`Restore ${name}`} testId="snapshot-restore" act={restore}>
					Restore
				</Button>
				<Button tone="danger" icon="trash" label={`Delete ${name}`} testId="snapshot-delete" act={remove}>
					Delete
				</Button>
			</div>
		</li>
	);
}
