import { z } from 'zod/v4';
import { checkShape } from '../../core/messages';
import type { PostgresConfig } from '../../core/store';

/** The credential type of a store that several processes share. */
export const storeCredential = 'operationsStoreApi';

const filled = (label: string) => z.string(`${label} is missing. Enter it in the credential.`).trim().min(1, `${label} is empty. Enter it in the credential.`);

const whole = (label: string, min: number, max: number) => {
	const message = `${label} must be a whole number from ${min} to ${max}. Correct it in the credential.`;
	return z.coerce.number(message).int(message).min(min, message).max(max, message);
};

/** Source: PostgreSQL, identifiers: 63 bytes; only plain ones are taken, so that nothing has to be quoted by people. */
const schemaForm = /^[a-z_][a-z0-9_]{0,62}$/;

const access = z.object({
	host: filled('The host').regex(/^[^\s/@]+$/, 'The host must be a name or an address without protocol and path, such as db.example.com. Correct it in the credential.'),
	port: whole('The port', 1, 65_535).default(5432),
	database: filled('The database'),
	user: filled('The user'),
	password: z.string().default(''),
	ssl: z.enum(['off', 'require', 'verify']).default('off'),
	schema: z
		.string()
		.trim()
		.regex(schemaForm, 'The schema must consist of 1 to 63 lower-case letters, digits and underscores, and not begin with a digit. Correct it in the credential.')
		.default('whatsapp_ops'),
	maxConnections: whole('Max Connections', 1, 100).default(10),
});

const sslOf = { off: false, require: { rejectUnauthorized: false }, verify: true } as const;

/** Reads the credential's data; throws an InvalidInputError that names the field to correct. */
export function readStoreCredential(data: unknown): PostgresConfig {
	const { ssl, ...rest } = checkShape(access, data);
	return { engine: 'postgres', ...rest, ssl: sslOf[ssl] };
}
