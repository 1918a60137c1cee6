import { z } from 'zod/v4';
import { instant } from '../instant';
import { seconds, text } from '../wireParts';
import { named, one, spoken } from './accountReader';

const payments = z.looseObject({ configuration_name: text, provider_name: text, status: text, updated_timestamp: seconds });

/** The state of a payment configuration. Source: Meta, payment_configuration_update. */
export const readPaymentConfiguration = one(payments, ({ configuration_name: name, status, updated_timestamp: updatedAt }, { time }) => ({
	kind: 'paymentConfiguration',
	status,
	severity: status === 'Active' ? 'info' : 'warning',
	what: `The payment configuration${name === undefined ? '' : ` ${named(name)}`} is ${spoken(status ?? 'UNKNOWN')}.`,
	occurredAt: instant(updatedAt) ?? instant(time),
}));
