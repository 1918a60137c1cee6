import { z } from 'zod/v4';
import { instant } from '../instant';
import { one, spoken } from './accountReader';

/** The review of the account. Source: Meta, account_review_update. */
export const readAccountReview = one(z.looseObject({ decision: z.string().min(1) }), ({ decision }, { time }) => ({
	kind: 'accountReview',
	status: decision,
	severity: decision === 'REJECTED' ? 'critical' : 'info',
	what: `The review of the account is ${spoken(decision)}.`,
	fix: decision === 'REJECTED' ? 'Read the reason in WhatsApp Manager and ask for another review.' : undefined,
	occurredAt: instant(time),
}));
