import { useState } from 'preact/hooks';
import type { Fault } from '../../../faults/fault';
import { tell, wordsOf } from '../../api/request';
import { Button } from '../../controls/Button';
import type { Snapshot } from '../../state/snapshot';
import { useFresh } from '../../state/useFresh';
import { Section } from '../Section';
import { FaultForm, type FaultOrder } from './FaultForm';
import { FaultLine } from './FaultLine';
import './FaultsSection.css';

const RENEWED_MS = 1_000;

interface Answer {
	faults: Fault[];
	kinds: Array<{ kind: string; strikes: 'request' | 'answer' | 'webhook' }>;
}

/** What goes wrong on purpose: how often, for whom, and by which seed. */
export function FaultsSection({ snapshot }: { snapshot: Snapshot }) {
	const { answer, problem, reload } = useFresh<Answer>('/sandbox/faults', RENEWED_MS);
	const [failed, setFailed] = useState<string>();
	const act = (action: Promise<unknown>): void => {
		action.then(
			() => {
				setFailed(undefined);
				reload();
			},
			(error: unknown) => setFailed(wordsOf(error)),
		);
	};
	const faults = answer?.faults ?? [];
	return (
		<Section
			title="Faults"
			about="Things that go wrong on purpose. The same seed strikes the same requests of a sequence, so a run can be repeated."
			problem={failed ?? problem}
			actions={
				faults.length > 0 && (
					<Button tone="danger" testId="faults-off" act={() => act(tell('/sandbox/faults', undefined, 'DELETE'))}>
						Switch all off
					</Button>
				)
			}
		>
			<div class="faults">
				{answer && <FaultForm kinds={answer.kinds} people={snapshot.people} switchOn={(order: FaultOrder) => act(tell('/sandbox/faults', order))} />}
				<div class="faults-on">
					<h3>Switched on</h3>
					{faults.length === 0 ? (
						<p class="nothing">Everything works.</p>
					) : (
						<ul data-testid="faults">
							{faults.map((fault) => (
								<FaultLine key={fault.id} fault={fault} switchOff={() => act(tell(`/sandbox/faults/${encodeURIComponent(fault.id)}`, undefined, 'DELETE'))} />
							))}
						</ul>
					)}
				</div>
			</div>
		</Section>
	);
}
