import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { verifyToken } from '../core/cloudApi';
import { appBox, metaCommonName, type DoorSettings } from '../core/inbound';
import { wordsOfError } from '../core/messages';
import type { StoreConfig } from '../core/store';

export const usage = `Usage: npx n8n-nodes-whatsapp-ops receiver [options]

Receives WhatsApp webhooks for n8n: verifies and stores them, and answers. The WhatsApp Webhook Trigger reads them from the store.

  --app-id ID             of the app in Meta's dashboard            WHATSAPP_APP_ID
  --host 127.0.0.1        where it listens                          RECEIVER_HOST
  --port 4200                                                       RECEIVER_PORT
  --path /whatsapp        of the callback                           RECEIVER_PATH
  --callback-url URL      as Meta calls it, where its path differs  RECEIVER_CALLBACK_URL
  --sqlite FILE           the store as a file: that of n8n          WHATSAPP_OPS_SQLITE
  --postgres URL          the store on Postgres, without password   WHATSAPP_OPS_POSTGRES
  --postgres-schema NAME  whatsapp_ops unless set                   WHATSAPP_OPS_POSTGRES_SCHEMA
  --postgres-ssl MODE     off, require or verify (default)          WHATSAPP_OPS_POSTGRES_SSL
  --client-cert-header H  a proxy writes the name of the client's   RECEIVER_CLIENT_CERT_HEADER
                          certificate into this header
  --client-cert-name N    default ${metaCommonName}
                                                                    RECEIVER_CLIENT_CERT_NAME

Secrets come by environment, or from the file that the variable with _FILE names:
  WHATSAPP_APP_SECRET            the app secret
  WHATSAPP_NEXT_APP_SECRET       the other one, while it is being changed
  WHATSAPP_VERIFY_TOKEN          only where the callback is set by hand in Meta's dashboard
  WHATSAPP_OPS_POSTGRES_PASSWORD

/healthz and /metrics (Prometheus) are on the same port: let the proxy pass the callback's path alone.`;

/** Where the receiver stands and what it stores into. */
export interface ReceiverSettings {
	door: DoorSettings;
	store: StoreConfig;
}

type Environment = Partial<Record<string, string>>;

const flags = ['app-id', 'host', 'port', 'path', 'callback-url', 'sqlite', 'postgres', 'postgres-schema', 'postgres-ssl', 'client-cert-header', 'client-cert-name'] as const;
type Flag = (typeof flags)[number];

const variables: Record<Flag, string> = {
	'app-id': 'WHATSAPP_APP_ID',
	host: 'RECEIVER_HOST',
	port: 'RECEIVER_PORT',
	path: 'RECEIVER_PATH',
	'callback-url': 'RECEIVER_CALLBACK_URL',
	sqlite: 'WHATSAPP_OPS_SQLITE',
	postgres: 'WHATSAPP_OPS_POSTGRES',
	'postgres-schema': 'WHATSAPP_OPS_POSTGRES_SCHEMA',
	'postgres-ssl': 'WHATSAPP_OPS_POSTGRES_SSL',
	'client-cert-header': 'RECEIVER_CLIENT_CERT_HEADER',
	'client-cert-name': 'RECEIVER_CLIENT_CERT_NAME',
};

function readFlags(args: string[]): Partial<Record<Flag, string>> & { help?: boolean } {
	const options = Object.fromEntries(flags.map((flag) => [flag, { type: 'string' as const }]));
	try {
		return parseArgs({ args, options: { ...options, help: { type: 'boolean', short: 'h' } } }).values;
	} catch (error) {
		throw new Error(`${wordsOfError(error)}\n\n${usage}`);
	}
}

/** A secret from the environment, or from the file that it names: where containers put theirs. */
function readSecret(env: Environment, name: string): string | undefined {
	const file = env[`${name}_FILE`];
	if (file === undefined || file === '') return env[name] || undefined;
	try {
		return readFileSync(file, 'utf8').trim() || undefined;
	} catch (cause) {
		throw new Error(`${name}_FILE names ${file}, which cannot be read.`, { cause });
	}
}

function readPort(text: string): number {
	const port = Number(text);
	if (text.trim() !== '' && Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
	throw new Error(`The port must be a number from 0 to 65535, not "${text}".`);
}

const sslModes = { off: false, require: { rejectUnauthorized: false }, verify: true } as const;

function readPostgres(url: string, ssl: string, schema: string | undefined, password: string): StoreConfig {
	if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) throw new Error('--postgres must be a URL such as postgres://user@db.example.com:5432/whatsapp_ops.');
	const { hostname, port, pathname, search, username, password: inUrl } = new URL(url);
	// Command lines and their URLs are seen by everybody on the machine.
	if (inUrl !== '') throw new Error('--postgres must not hold the password. Give it by WHATSAPP_OPS_POSTGRES_PASSWORD or WHATSAPP_OPS_POSTGRES_PASSWORD_FILE.');
	if (search !== '') throw new Error('--postgres must hold no parameters, which would be left unread. Say by --postgres-ssl how the connection is secured, and by --postgres-schema which schema it is.');
	if (!Object.hasOwn(sslModes, ssl)) throw new Error(`--postgres-ssl must be off, require or verify, not "${ssl}".`);
	const database = decodeURIComponent(pathname.slice(1));
	if (hostname === '' || database === '' || username === '') throw new Error('--postgres must name the user, the host and the database, such as postgres://user@db.example.com:5432/whatsapp_ops.');
	return { engine: 'postgres', host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? 5432 : Number(port), database, user: decodeURIComponent(username), password, ssl: sslModes[ssl as keyof typeof sslModes], schema, maxConnections: 8 };
}

function readStore(valueOf: (flag: Flag) => string | undefined, env: Environment): StoreConfig {
	const [sqlite, postgres] = [valueOf('sqlite'), valueOf('postgres')];
	if ((sqlite === undefined) === (postgres === undefined)) throw new Error('Say where the store is: either --sqlite FILE or --postgres URL. It must be the store of the n8n that reads it.');
	if (sqlite !== undefined) return { engine: 'sqlite', file: sqlite };
	return readPostgres(postgres!, valueOf('postgres-ssl') ?? 'verify', valueOf('postgres-schema'), readSecret(env, 'WHATSAPP_OPS_POSTGRES_PASSWORD') ?? '');
}

/** Reads flags and environment; undefined when only help was asked for. Throws an Error that says what to correct and holds no secret. */
export function readSettings(args: string[], env: Environment): ReceiverSettings | undefined {
	const given = readFlags(args);
	if (given.help) return undefined;
	const valueOf = (flag: Flag) => given[flag] ?? (env[variables[flag]] || undefined);

	const appId = valueOf('app-id');
	if (appId === undefined || !/^\d+$/.test(appId)) throw new Error(`The app id is ${appId === undefined ? 'missing' : 'not a number'}. Give it by --app-id or WHATSAPP_APP_ID; it stands in Meta's dashboard, App settings, Basic.`);
	const secret = readSecret(env, 'WHATSAPP_APP_SECRET');
	if (secret === undefined) throw new Error('The app secret is missing. Give it by WHATSAPP_APP_SECRET or WHATSAPP_APP_SECRET_FILE.');
	const next = readSecret(env, 'WHATSAPP_NEXT_APP_SECRET');
	const path = valueOf('path') ?? '/whatsapp';
	if (!/^\/[\w./~-]*$/.test(path) || path === '/healthz' || path === '/metrics') throw new Error(`The path must begin with a slash, hold letters, digits, dots and dashes, and be neither /healthz nor /metrics; "${path}" is not.`);

	const callbackUrl = valueOf('callback-url') ?? `http://receiver${path}`;
	if (!URL.canParse(callbackUrl)) throw new Error('--callback-url must be a whole URL such as https://hooks.example.com/whatsapp.');
	const derived = [secret, next].flatMap((one) => (one === undefined ? [] : [verifyToken(callbackUrl, one)]));
	const header = valueOf('client-cert-header');
	return {
		store: readStore(valueOf, env),
		door: {
			host: valueOf('host') ?? '127.0.0.1',
			port: readPort(valueOf('port') ?? '4200'),
			path,
			box: appBox(appId),
			appSecrets: [secret, next],
			verifyTokens: [...derived, ...[readSecret(env, 'WHATSAPP_VERIFY_TOKEN')].filter((token) => token !== undefined)],
			clientCertificate: header === undefined ? undefined : { header, commonName: valueOf('client-cert-name') ?? metaCommonName },
		},
	};
}
