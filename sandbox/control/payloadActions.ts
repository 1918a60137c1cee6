import { z } from 'zod/v4';
import { newWamid } from '../ids/wamid';
import { type Payload, type PayloadFacts, payloads } from '../payloads';
import { templateNames } from '../templates/templateNames';
import { contactOf, digitsOf, metadataOf, seenBy } from '../webhooks/parties';
import { sendWebhook } from '../webhooks/sendWebhook';
import { findConversation } from '../world/conversation';
import { portfolioOf } from '../world/portfolio';
import { checkInput } from './checkInput';
import { ControlError } from './controlError';
import type { ControlCall } from './controlRoute';

const input = z.strictObject({
	phoneNumberId: z.string().optional(),
	waId: z.string().optional(),
	signature: z.enum(['valid', 'wrong', 'missing']).default('valid'),
});

/** `GET /sandbox/payloads`: the names of all ready webhooks and their fields. */
export function listPayloads(): unknown {
	return { payloads: [...payloads.values()].map(({ name, field }) => ({ name, field })) };
}

/** `GET /sandbox/payloads/{name}`: what would be sent, about the person and the number of the query, to look at or to change and send as any webhook. */
export function readPayload(call: ControlCall): unknown {
	const { name, field, value } = findPayload(call);
	const about = { waId: call.query.get('waId') ?? undefined, phoneNumberId: call.query.get('phoneNumberId') ?? undefined };
	return { name, field, value: value(factsOf(call, about)) };
}

/** `POST /sandbox/payloads/{name}`: sends it, about a person and a number, and answers with the records of the first attempts. */
export async function sendPayload(call: ControlCall): Promise<unknown> {
	const { signature, ...about } = checkInput(input, call.body);
	const { field, value } = findPayload(call);
	const facts = factsOf(call, about);
	// Meta: what is about partners carries the portfolio where the account stands otherwise.
	const accountId = field === 'partner_solutions' ? facts.portfolioId : facts.accountId;
	return { webhooks: await sendWebhook(call.emulator, { accountId: facts.accountId, entryId: accountId, field, value: value(facts), signature }) };
}

function findPayload({ parameters: { name = '' } }: ControlCall): Payload {
	const payload = payloads.get(name);
	if (!payload) throw new ControlError(404, `There is no payload ${name}; GET /sandbox/payloads lists them`);
	return payload;
}

function factsOf({ emulator }: ControlCall, about: { phoneNumberId?: string; waId?: string }): PayloadFacts {
	const { clock, ids, world } = emulator;
	const phoneNumber = about.phoneNumberId === undefined ? [...world.phoneNumbers.values()][0] : world.phoneNumbers.get(about.phoneNumberId);
	const person = about.waId === undefined ? [...world.people.values()][0] : world.people.get(about.waId);
	if (!phoneNumber || !person) throw new ControlError(404, 'There is no such business number, or nobody with that number');
	const { accountId } = phoneNumber;
	const [template] = world.accounts.get(accountId)?.templates ?? [];
	return {
		metadata: metadataOf(phoneNumber),
		displayNumber: digitsOf(phoneNumber.displayPhoneNumber),
		accountId,
		portfolioId: portfolioOf(world, accountId).id,
		waId: person.waId,
		userId: person.userId,
		contact: contactOf(seenBy(emulator, findConversation(world, phoneNumber.id, person.waId), person)),
		atS: Math.floor(clock.now() / 1_000),
		wamid: (direction) => newWamid(ids, person.waId, direction),
		template: template ? templateNames(template) : {},
	};
}
