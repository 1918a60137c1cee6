import { z } from 'zod/v4';
import { checkShape } from '../messages';

/** The Graph version used unless the credential says otherwise; released 18 Feb 2026, served until 29 Jul 2028. */
export const defaultGraphVersion = 'v25.0';

/** Meta's own API host; another base URL leads to the sandbox, a proxy or a wire-compatible provider. */
export const defaultBaseUrl = 'https://graph.facebook.com';

const optionalId = (label: string) =>
	z
		.string()
		.trim()
		.regex(/^\d*$/, `${label} must consist of digits only. Copy it from the app's page in Meta's dashboard.`)
		.default('');

const account = z.object({
	accessToken: z
		.string({ error: 'The access token is missing. Enter it in the credential.' })
		.trim()
		.min(1, { error: 'The access token is empty. Enter it in the credential.', abort: true })
		.regex(/^[\x21-\x7e]+$/, 'The access token contains a space, a line break or an unusual character. Copy it again as a whole.'),
	businessAccountId: z
		.string({ error: 'The Business Account ID is missing. Enter it in the credential.' })
		.trim()
		.regex(/^\d+$/, 'The Business Account ID must consist of digits only. Copy it from WhatsApp Manager or the API setup page.'),
	appId: optionalId('The App ID'),
	appSecret: z.string().trim().default(''),
	/** Good for signatures as well, while the app secret is being changed. */
	nextAppSecret: z.string().trim().default(''),
	graphApiVersion: z
		.string()
		.trim()
		.regex(/^v\d{1,3}\.\d{1,2}$/, `The Graph API version must look like ${defaultGraphVersion}. Correct it in the credential.`)
		.default(defaultGraphVersion),
	baseUrl: z
		.string()
		.trim()
		.transform((url) => url.replace(/\/+$/, ''))
		.pipe(z.string().regex(/^https?:\/\/[^\s?#@]+$/i, `The API base URL must be a plain http or https address such as ${defaultBaseUrl}. Correct it in the credential.`))
		.default(defaultBaseUrl),
	provider: z.enum(['meta', 'dialog360', 'custom']).default('meta'),
	/** For `custom`: the header that carries the token, and what stands before it. */
	authHeaderName: z
		.string()
		.trim()
		.regex(/^[A-Za-z0-9-]*$/, 'The name of the authentication header must consist of letters, digits and dashes. Correct it in the credential.')
		.default(''),
	authHeaderPrefix: z
		.string()
		.regex(/^[\x20-\x7e]*$/, 'The prefix of the authentication header contains an unusual character. Correct it in the credential.')
		.default('Bearer '),
});

/** How a provider is spoken to: which header carries the token, and whether paths name version and sender. */
export interface Dialect {
	tokenHeader: string;
	tokenPrefix: string;
	/** Meta's paths begin with the version and, for a sender's own calls, its id; some providers leave both out. */
	flatPaths: boolean;
	/** Whether files are fetched through the base URL instead of Meta's media host. */
	rewriteMediaHost: boolean;
}

/** Access to one WhatsApp Business Account: what the credential holds, checked. Ids are digits, secrets may be empty. */
export type CloudApiAccount = z.output<typeof account>;

/** Reads the credential's data; throws an InvalidInputError that names the field to correct. */
export function readAccount(data: unknown): CloudApiAccount {
	return checkShape(account, data);
}

/** The dialect of an account's provider. Source: Meta; 360dialog's Cloud API documentation for its header and paths. */
export function dialectOf(given: CloudApiAccount): Dialect {
	switch (given.provider) {
		case 'dialog360':
			return { tokenHeader: 'd360-api-key', tokenPrefix: '', flatPaths: true, rewriteMediaHost: true };
		case 'custom':
			return { tokenHeader: (given.authHeaderName || 'authorization').toLowerCase(), tokenPrefix: given.authHeaderPrefix, flatPaths: false, rewriteMediaHost: false };
		case 'meta':
			return { tokenHeader: 'authorization', tokenPrefix: 'Bearer ', flatPaths: false, rewriteMediaHost: false };
	}
}
