import { Icon } from '../../controls/Icon';
import type { ExchangeView } from './exchange';
import './ExchangeFilter.css';

/** Which lines of the journal are shown. */
export interface Filter {
	kind: 'all' | 'request' | 'webhook' | 'wrong';
	words: string;
}

const KINDS: Array<{ kind: Filter['kind']; label: string }> = [
	{ kind: 'all', label: 'All' },
	{ kind: 'request', label: 'Requests' },
	{ kind: 'webhook', label: 'Webhooks' },
	{ kind: 'wrong', label: 'Refused or failed' },
];

/** Whether a line fits: by its kind, and by words anywhere in its title, its reason or its body. */
export function passes({ way, title, reason = '', body, outcome }: ExchangeView, { kind, words }: Filter): boolean {
	if (kind === 'wrong' ? outcome.tone === 'good' : kind !== 'all' && kind !== way) return false;
	const wanted = words.trim().toLowerCase();
	return wanted === '' || `${title}\n${reason}\n${body}`.toLowerCase().includes(wanted);
}

/** Narrows the journal. */
export function ExchangeFilter({ filter, change }: { filter: Filter; change: (filter: Filter) => void }) {
	return (
		<div class="filter">
			<div class="filter-kinds" role="group" aria-label="Which">
				{KINDS.map(({ kind, label }) => (
					<button key={kind} type="button" aria-pressed={kind === filter.kind} data-testid={`filter-${kind}`} onClick={() => change({ ...filter, kind })}>
						{label}
					</button>
				))}
			</div>
			<label class="filter-words">
				<Icon name="search" />
				<span class="unseen">Search</span>
				<input
					type="search"
					placeholder="Number, id, words …"
					value={filter.words}
					data-testid="filter-words"
					onInput={(event) => change({ ...filter, words: event.currentTarget.value })}
				/>
			</label>
		</div>
	);
}
