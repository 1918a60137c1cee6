import type { Directory, Policy } from '../../sla';
import type { HeldCase } from '../../store';
import type { CaseEntry } from '../caseEntry';
import type { Workroom } from '../workroom';

/** Something that lasts. */
export interface Matter {
	entry: CaseEntry;
	/** When the one that the open case of its key is about was over (epoch milliseconds), where this is another one. Throws a StoreError. */
	previousEndedAt?: (held: HeldCase) => Promise<number | undefined>;
}

/** Something besides a builder's own cases that can be late: each of its matters is a case while it lasts. */
export interface Source {
	policy: Policy;
	directory: Directory;
	/** All that lasts at this instant. Throws a StoreError. */
	present(room: Workroom): Promise<Matter[]>;
	/** How a matter has ended that is not present any more: met, or just over. Throws a StoreError. */
	endOf(room: Workroom, held: HeldCase): Promise<'resolve' | 'cancel'>;
}
