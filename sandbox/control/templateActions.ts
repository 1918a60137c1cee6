import { z } from 'zod/v4';
import { reviewTemplate } from '../templates/reviewTemplate';
import { checkInput } from './checkInput';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';

const reviewInput = z.strictObject({
	status: z.enum(['APPROVED', 'REJECTED', 'PAUSED', 'DISABLED', 'PENDING']),
	reason: z
		.enum(['ABUSIVE_CONTENT', 'INVALID_FORMAT', 'PROMOTIONAL', 'TAG_CONTENT_MISMATCH', 'SCAM', 'INCORRECT_CATEGORY', 'CATEGORY_NOT_AVAILABLE'])
		.optional(),
});

/** `GET /sandbox/templates`: every template with its status. */
export function listAllTemplates({ emulator: { world } }: ControlCall): unknown {
	return { templates: [...world.accounts.values()].flatMap(({ id: accountId, templates }) => templates.map((template) => ({ accountId, ...template }))) };
}

/** `POST /sandbox/templates/{id}/review`: what Meta's reviewers decide, told by webhook. */
export function reviewByHand({ emulator, parameters, body }: ControlCall): unknown {
	const verdict = checkInput(reviewInput, body);
	for (const account of emulator.world.accounts.values()) {
		const template = account.templates.find(({ id }) => id === parameters['id']);
		if (!template) continue;
		reviewTemplate(emulator, account, template, verdict);
		return { template };
	}
	throw new ControlError(404, `There is no template with the id ${parameters['id']}`);
}
