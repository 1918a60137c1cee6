import { z } from 'zod/v4';
import type { SeedAccount, SeedTemplate } from '../seed/seed';
import { changeCategory } from '../templates/changeCategory';
import { changeTemplateQuality } from '../templates/changeQuality';
import { releaseHeld } from '../templates/pacing';
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
export function reviewByHand(call: ControlCall): unknown {
	const verdict = checkInput(reviewInput, call.body);
	const { account, template } = findTemplate(call);
	reviewTemplate(call.emulator, account, template, verdict);
	return { template };
}

/** `POST /sandbox/templates/{id}/quality`: what people think of it; RED pauses it for 3 hours, then 6, then disables it. */
export function judgeTemplate(call: ControlCall): unknown {
	const { quality } = checkInput(z.strictObject({ quality: z.enum(['GREEN', 'YELLOW', 'RED', 'UNKNOWN']) }), call.body);
	const { account, template } = findTemplate(call);
	changeTemplateQuality(call.emulator, account, template, quality);
	return { template };
}

/** `POST /sandbox/templates/{id}/category`: another category, announced now and true a day later. */
export function recategoriseTemplate(call: ControlCall): unknown {
	const { category } = checkInput(z.strictObject({ category: z.enum(['MARKETING', 'UTILITY']) }), call.body);
	const { account, template } = findTemplate(call);
	changeCategory(call.emulator, account, template, category);
	return { template };
}

/** `POST /sandbox/templates/{id}/pacing`: with `first`, so many messages go out and the others are held; with `release`, what is held is sent or dropped. */
export function paceTemplate(call: ControlCall): unknown {
	const input = z.union([z.strictObject({ first: z.number().int().min(0) }), z.strictObject({ release: z.enum(['send', 'drop']) })]);
	const given = checkInput(input, call.body);
	const { template } = findTemplate(call);
	if ('release' in given) return { released: releaseHeld(call.emulator, template, given.release) };
	template.pacing = given.first;
	return { template };
}

function findTemplate({ emulator: { world }, parameters: { id = '' } }: ControlCall): { account: SeedAccount; template: SeedTemplate } {
	for (const account of world.accounts.values()) {
		const template = account.templates.find((candidate) => candidate.id === id);
		if (template) return { account, template };
	}
	throw new ControlError(404, `There is no template with the id ${id}`);
}
