import type { RawBuilder } from 'kysely';
import type { Reason } from '../../port';

/** What keeps a delivery from leaving for good, looked at in the very step that marks it as leaving. */
export interface Guard {
	/** A condition on the row `deliveries`; never null, and cheap for a delivery that it has nothing to do with. */
	stops: RawBuilder<boolean>;
	/** Why it is called off then. */
	reason: Reason;
}
