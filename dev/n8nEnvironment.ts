export interface N8nPlace {
	/** n8n keeps its database, key and community packages in `<userFolder>/.n8n`. */
	userFolder: string;
	port: number;
	/** Port for n8n's own task runner. */
	brokerPort: number;
}

/** What a shell may hold for another n8n, or npm and jest hand to their children, and must not reach this one. */
const foreign = /^(N8N_|DB_|EXECUTIONS_|QUEUE_|WEBHOOK_URL$|CREDENTIALS_|npm_|NODE_ENV$|NODE_OPTIONS$|JEST_)/i;

/** The environment of the development n8n: reachable from this machine only, and it phones nobody. */
export function n8nEnvironment({ userFolder, port, brokerPort }: N8nPlace): NodeJS.ProcessEnv {
	const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !foreign.test(name)));
	const url = `http://localhost:${port}/`;
	return {
		...inherited,
		N8N_USER_FOLDER: userFolder,
		N8N_PORT: String(port),
		N8N_LISTEN_ADDRESS: '127.0.0.1',
		N8N_WEBHOOK_URL: url,
		N8N_EDITOR_BASE_URL: url,
		// Plain http on localhost.
		N8N_SECURE_COOKIE: 'false',
		N8N_RUNNERS_BROKER_PORT: String(brokerPort),
		N8N_UNVERIFIED_PACKAGES_ENABLED: 'true',
		N8N_ENFORCE_SETTINGS_FILE_PERMISSIONS: 'true',
		...silence,
	};
}

const silence = {
	N8N_DIAGNOSTICS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_ENABLED: 'false',
	N8N_VERSION_NOTIFICATIONS_WHATS_NEW_ENABLED: 'false',
	N8N_TEMPLATES_ENABLED: 'false',
	N8N_PERSONALIZATION_ENABLED: 'false',
	N8N_DYNAMIC_BANNERS_ENABLED: 'false',
	N8N_HIRING_BANNER_ENABLED: 'false',
	N8N_VERIFIED_PACKAGES_ENABLED: 'false',
	N8N_LICENSE_AUTO_RENEW_ENABLED: 'false',
	// Asks api.n8n.io for a catalogue at every start.
	N8N_DISABLED_MODULES: 'mcp-registry',
};
