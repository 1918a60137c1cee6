import { z } from 'zod/v4';
import { instant } from '../instant';
import { id, text } from '../wireParts';
import { one, spoken } from './accountReader';

const solution = z.looseObject({ event: z.string().min(1), solution_id: id, solution_status: text });

/** A solution shared with a partner. Source: Meta, partner_solutions. */
export const readPartnerSolution = one(solution, ({ event, solution_status: status }, { time }) => ({
	kind: 'partnerSolution',
	status: status ?? event,
	severity: 'info',
	what: `A partner solution was ${event === 'SOLUTION_CREATED' ? 'created' : 'changed'}${status === undefined ? '' : ` (${spoken(status)})`}.`,
	occurredAt: instant(time),
}));
