import { z } from 'zod/v4';
import { MESSAGING_LIMITS, type MessagingLimit } from '../world/portfolio';
import { defaultSeed } from './defaultSeed';
import type { Seed, SeedTemplate } from './seed';

/** The file is no seed; the message names every field that is wrong. */
export class UnreadableSeed extends Error {}

const id = z.stringFormat('id', /^[1-9]\d{4,19}$/);
const text = z.string().min(1);

const template = z.strictObject({
	id,
	name: z.stringFormat('name', /^[a-z0-9_]{1,512}$/),
	language: text,
	category: z.enum(['UTILITY', 'MARKETING', 'AUTHENTICATION']),
	status: z.enum(['APPROVED', 'PENDING', 'REJECTED', 'PAUSED', 'DISABLED']).default('APPROVED'),
	parameterFormat: z.enum(['NAMED', 'POSITIONAL']).default('POSITIONAL'),
	components: z.array(z.looseObject({ type: text })).min(1),
});

const shape = z.strictObject({
	apps: z.array(z.strictObject({ id, name: text, secret: text })).min(1).optional(),
	portfolios: z.array(z.strictObject({ id, name: text, messagingLimit: z.enum(Object.keys(MESSAGING_LIMITS) as [MessagingLimit, ...MessagingLimit[]]) })).optional(),
	accounts: z
		.array(
			z.strictObject({
				id,
				name: text,
				portfolioId: id.optional(),
				phoneNumbers: z.array(z.strictObject({ id, displayPhoneNumber: text, verifiedName: text, throughputLevel: z.enum(['STANDARD', 'HIGH']).optional() })).min(1),
				templates: z.array(template).default([]),
			}),
		)
		.min(1)
		.optional(),
	people: z
		.array(
			z.strictObject({
				waId: z.stringFormat('number', /^[1-9]\d{4,14}$/),
				name: text,
				userId: text.optional(),
				windowOpen: z.boolean().default(true),
				username: text.optional(),
				hidesNumber: z.boolean().optional(),
				readReceipts: z.boolean().optional(),
			}),
		)
		.optional(),
	tokens: z
		.array(z.strictObject({ token: text, appId: id, scopes: z.array(text), accountIds: z.array(id), state: z.enum(['expired', 'invalidated']).optional() }))
		.min(1)
		.optional(),
});

/** A seed from the text of a file; what it leaves out is as in the default seed, tokens may then touch all its accounts. Throws `UnreadableSeed`. */
export function readSeed(text: string): Seed {
	const result = shape.safeParse(parse(text));
	if (!result.success) throw new UnreadableSeed(result.error.issues.map(({ path, message }) => `${path.map(String).join('.') || 'the file'}: ${message}`).join('; '));
	const { apps = defaultSeed.apps, accounts, people, portfolios, tokens } = result.data;
	const accountIds = accounts?.map((account) => account.id);
	return {
		apps,
		accounts: accounts?.map((account) => ({ ...account, templates: account.templates as SeedTemplate[] })) ?? defaultSeed.accounts,
		people: people?.map(({ userId, ...person }) => ({ ...person, userId: userId ?? `US.${person.waId.padStart(20, '1')}` })) ?? defaultSeed.people,
		tokens: tokens ?? defaultSeed.tokens.map((token) => ({ ...token, appId: apps[0]?.id ?? token.appId, accountIds: token.accountIds.length === 0 ? [] : (accountIds ?? token.accountIds) })),
		...(portfolios && { portfolios }),
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new UnreadableSeed(`the file is not JSON: ${error instanceof Error ? error.message : String(error)}`);
	}
}
