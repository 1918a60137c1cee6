import { readDirectory, readPolicy, type CalendarDraft, type Directory, type Policy } from '../../sla';

/** Who hears of what a source finds, and by which hours it is measured. */
export interface SourceAudience {
	address: string;
	name?: string;
	language?: string;
	calendar: CalendarDraft;
}

/** Beginning of the IDs of policies of sources; names of builders never become such an ID. */
const beginning = 'source:';

/** Whether a policy is one of a source. */
export const isSourcePolicy = (id: string): boolean => id.startsWith(beginning);

/** The policy of a source: one goal, told to one recipient when it is missed. Throws an InvalidInputError. */
export function sourcePolicy(source: string, name: string, withinMinutes: number, { calendar, ...contact }: SourceAudience): { policy: Policy; directory: Directory } {
	const catchAll = { name: 'Keeper', ...contact };
	const directory = readDirectory({});
	const metric = { id: 'wait', name, kind: 'custom' as const, goals: [{ withinMinutes }], breach: { to: [{ by: 'contact' as const, contact: catchAll }] } };
	return { policy: readPolicy({ id: `${beginning}${source}`, calendar, metrics: [metric], catchAll }, directory), directory };
}
