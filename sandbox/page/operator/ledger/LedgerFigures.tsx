import type { LedgerSummary } from '../../../journal/ledger';
import './LedgerFigures.css';

/** The ledger in a few numbers. */
export function LedgerFigures({ summary }: { summary: LedgerSummary }) {
	const { accepted, refused, distinctCallbackData, repeatedCount } = summary;
	const codes = Object.entries(refused);
	const refusals = codes.reduce((sum, [, count]) => sum + count, 0);
	return (
		<dl class="figures" data-testid="figures">
			<Figure name="Accepted" value={accepted} />
			<Figure name="Refused" value={refusals} note={codes.map(([code, count]) => `${count} × ${code}`).join(', ')} wrong={refusals > 0} />
			<Figure name="Different callback data" value={distinctCallbackData} />
			<Figure name="Accepted more than once" value={repeatedCount} wrong={repeatedCount > 0} />
		</dl>
	);
}

function Figure({ name, value, note = '', wrong = false }: { name: string; value: number; note?: string; wrong?: boolean }) {
	return (
		<div class="figure">
			<dt>{name}</dt>
			<dd class={wrong ? 'figure-wrong' : ''}>{value.toLocaleString()}</dd>
			{note !== '' && <dd class="figure-note">{note}</dd>}
		</div>
	);
}
