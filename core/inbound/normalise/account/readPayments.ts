import { z } from 'zod/v4';
import { instant } from '../instant';
import { readParty } from '../readParty';
import { id, listOf, part, recordOf, seconds } from '../wireParts';
import { each, named, spoken, type AccountReader } from './accountReader';

const payment = z.looseObject({ status: z.string().min(1), timestamp: seconds, recipient_id: id, recipient_user_id: id, payment: part({ reference_id: id }) });

/** Whether an entry of `statuses[]` is about a payment and not about a message: a failed payment is no failed message. */
export const isPayment = (status: unknown) => recordOf(status).type === 'payment';

const describePayments = each('statuses', payment, ({ status, timestamp, recipient_id: waId, recipient_user_id: userId, payment: paid }, { value }) => ({
	kind: 'payment',
	status,
	severity: status === 'failed' ? 'warning' : 'info',
	what: `The payment${paid?.reference_id === undefined ? '' : ` for ${named(paid.reference_id)}`} is ${spoken(status)}.`,
	party: readParty({ waId, userId }, value.contacts),
	occurredAt: instant(timestamp),
}));

/** What becomes of a payment that was asked for in a chat. Source: Meta, payments webhooks. */
export const readPayments: AccountReader = (change) => describePayments({ ...change, value: { ...change.value, statuses: listOf(change.value.statuses).filter(isPayment) } });
