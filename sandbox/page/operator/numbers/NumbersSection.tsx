import { useState } from 'preact/hooks';
import { tell, wordsOf } from '../../api/request';
import { useFresh } from '../../state/useFresh';
import { Section } from '../Section';
import type { BusinessNumberFacts } from './businessNumberFacts';
import { NumberCard } from './NumberCard';
import './NumbersSection.css';
import { PortfolioCard, type PortfolioFacts } from './PortfolioCard';
import { RulesCard } from './RulesCard';

const RENEWED_MS = 1_000;

/** The business numbers with their limits, and the rules that hold for all of them. */
export function NumbersSection() {
	const { answer, problem, reload } = useFresh<{ numbers: BusinessNumberFacts[] }>('/sandbox/numbers', RENEWED_MS);
	const portfolios = useFresh<{ portfolios: PortfolioFacts[] }>('/sandbox/portfolios', RENEWED_MS * 2);
	const [failed, setFailed] = useState<string>();
	const change = (path: string, body: unknown, method: 'PATCH' | 'DELETE' = 'PATCH'): void => {
		tell(path, body, method).then(
			() => {
				setFailed(undefined);
				reload();
				portfolios.reload();
			},
			(error: unknown) => setFailed(wordsOf(error)),
		);
	};
	return (
		<Section title="Numbers and limits" about="How fast each business number may send, how much of it is used, and what happens beyond it." problem={failed ?? problem}>
			<div class="numbers">
				{answer?.numbers.map((number) => {
					const path = `/sandbox/numbers/${encodeURIComponent(number.id)}`;
					return <NumberCard key={number.id} number={number} change={(changes) => change(path, changes)} forgive={() => change(`${path}/pairs`, undefined, 'DELETE')} />;
				})}
				{portfolios.answer?.portfolios.map((portfolio) => (
					<PortfolioCard key={portfolio.id} portfolio={portfolio} change={(messagingLimit) => change(`/sandbox/portfolios/${encodeURIComponent(portfolio.id)}`, { messagingLimit })} />
				))}
				<RulesCard fail={setFailed} />
			</div>
		</Section>
	);
}
