import { z } from 'zod/v4';
import { explainReceiptError } from '../../../cloudApi';
import { number, part, text } from '../wireParts';
import { each } from './accountReader';

const error = z.looseObject({ code: number, title: text, message: text, error_data: part({ details: text }) });

const critical = new Set(['access', 'stopped']);

/** A problem of the account or app that belongs to no single message. Source: Meta, messages webhook, errors. */
export const readAccountErrors = each('errors', error, ({ code, title, message, error_data: data }) => {
	const { category, what, fix } = explainReceiptError(code, data?.details ?? message ?? title);
	return { kind: 'accountError', status: code === undefined ? undefined : String(code), severity: critical.has(category) ? 'critical' : 'warning', what, fix };
});
