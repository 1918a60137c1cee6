import type { BubbleCatalog } from '../../../world/bubble';
import { Icon } from '../../controls/Icon';
import './Products.css';

const SHOWN_AT_ONCE = 4;

/** Products of a catalogue; the sandbox knows their ids, not their pictures. */
export function Products({ catalog: { catalogId, thumbnailId, sections } }: { catalog: BubbleCatalog }) {
	const ids = sections.flatMap(({ productIds }) => productIds);
	const only = ids.length === 1 ? ids[0] : undefined;
	const count = ids.length === 0 ? 'The whole catalog' : ids.length === 1 ? '1 product' : `${ids.length} products`;
	return (
		<div class="catalog" data-testid="catalog">
			<span class="catalog-mark" aria-hidden="true">
				<Icon name="bag" />
			</span>
			<span class="catalog-words">
				<strong>{only ?? thumbnailId ?? 'Catalog'}</strong>
				<span>{[count, catalogId && `catalog ${catalogId}`].filter(Boolean).join(' · ')}</span>
			</span>
			{only === undefined && ids.length > 0 && (
				<ul class="catalog-items">
					{ids.slice(0, SHOWN_AT_ONCE).map((id) => (
						<li key={id}>{id}</li>
					))}
					{ids.length > SHOWN_AT_ONCE && <li>and {ids.length - SHOWN_AT_ONCE} more</li>}
				</ul>
			)}
		</div>
	);
}
