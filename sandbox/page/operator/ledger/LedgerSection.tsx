import type { LedgerSummary } from '../../../journal/ledger';
import type { LedgerRecord } from '../../../journal/records';
import { Button } from '../../controls/Button';
import { useFresh } from '../../state/useFresh';
import { showExactTime } from '../../text/showTime';
import { Section } from '../Section';
import '../table.css';
import { LedgerFigures } from './LedgerFigures';

const RENEWED_MS = 1_000;
const SHOWN = 100;

/** What the API accepted, once each: the witness against lost and repeated messages. */
export function LedgerSection() {
	const { answer: summary, problem } = useFresh<LedgerSummary>('/sandbox/ledger?summary', RENEWED_MS);
	const accepted = summary?.accepted ?? 0;
	// The entries are numbered from 1 in the order in which they were accepted.
	const page = useFresh<{ messages: Array<LedgerRecord & { seq: number }> }>(`/sandbox/ledger?after=${Math.max(0, accepted - SHOWN)}&limit=${SHOWN}`, RENEWED_MS);
	const messages = page.answer?.messages.toReversed() ?? [];
	return (
		<Section
			title="Ledger"
			about="Every message that the API accepted, in order. Callback data that stands here twice was accepted twice."
			problem={problem}
			actions={
				<Button icon="reload" act={page.reload}>
					Read anew
				</Button>
			}
		>
			{summary && <LedgerFigures summary={summary} />}
			{messages.length === 0 ? (
				<p class="nothing">Nothing was accepted yet.</p>
			) : (
				<div class="table-scroll" tabIndex={0} role="region" aria-label="Accepted messages">
					<table class="table" data-testid="ledger">
						<thead>
							<tr>
								<th scope="col">No.</th>
								<th scope="col">Accepted</th>
								<th scope="col">To</th>
								<th scope="col">Type</th>
								<th scope="col">Text</th>
								<th scope="col">Callback data</th>
								<th scope="col">Message id</th>
							</tr>
						</thead>
						<tbody>
							{messages.map(({ seq, at, id, to, type, template, body, bizOpaqueCallbackData }) => (
								<tr key={id}>
									<td class="nowrap">{seq}</td>
									<td class="nowrap">{showExactTime(at)}</td>
									<td class="nowrap">{to}</td>
									<td class="nowrap">{template === undefined ? type : `${type}: ${template}`}</td>
									<td>{body}</td>
									<td class="mono">{bizOpaqueCallbackData ?? ''}</td>
									<td class="mono">{id}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
		</Section>
	);
}
