import { Meter } from '../../controls/Meter';
import { SelectField } from '../../controls/SelectField';
import './PortfolioCard.css';

/** A business portfolio as `GET /sandbox/portfolios` tells it: its limit holds for all its numbers together. */
export interface PortfolioFacts {
	id: string;
	name: string;
	messagingLimit: Limit;
	/** People written to outside the customer service window within 24 hours. */
	reached: number;
}

type Limit = keyof typeof LIMITS;

const LIMITS = { TIER_50: 50, TIER_250: 250, TIER_2K: 2_000, TIER_10K: 10_000, TIER_100K: 100_000, TIER_UNLIMITED: undefined };

const CHOICES = (Object.keys(LIMITS) as Limit[]).map((value) => ({ value, label: LIMITS[value]?.toLocaleString() ?? 'unlimited' }));

/** How many people a portfolio may write to outside the window. */
export function PortfolioCard({ portfolio, change }: { portfolio: PortfolioFacts; change: (limit: Limit) => void }) {
	const { name, messagingLimit, reached } = portfolio;
	const limit = LIMITS[messagingLimit];
	return (
		<article class="panel portfolio" data-testid={`portfolio-${portfolio.id}`}>
			<h3>{name}</h3>
			{limit === undefined ? <p>{reached.toLocaleString()} people in 24 hours</p> : <Meter label="In 24 hours" value={reached} max={limit} unit="people" />}
			<SelectField label="People in 24 hours, outside the window" value={messagingLimit} choices={CHOICES} testId="messaging-limit" change={change} />
		</article>
	);
}
