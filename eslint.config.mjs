import js from '@eslint/js';
import n8nCommunityNodes from '@n8n/eslint-plugin-community-nodes';
import boundaries from 'eslint-plugin-boundaries';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

/** Every exception to n8n's two rule sets, with its reason. There is no other place for one. */
const exceptions = {
	packageJson: {
		// undici pools connections, zod checks every shape that crosses a border, libphonenumber-js reads phone numbers as people
		// write them, kysely speaks SQL to both engines of the store and pg reaches Postgres, luxon knows time zones. Declared, so
		// that n8n installs them and npm audit sees them; this package is self-hosted first (n8n.strict: false).
		'@n8n/community-nodes/no-runtime-dependencies': 'off',
	},
	nodes: {
		// The older rule set wants the literal 'main', the newer one NodeConnectionTypes.Main; the newer one is kept.
		'n8n-nodes-base/node-class-description-inputs-wrong-regular-node': 'off',
		'n8n-nodes-base/node-class-description-inputs-wrong-trigger-node': 'off',
		'n8n-nodes-base/node-class-description-outputs-wrong': 'off',
	},
	waitingNodes: {
		// Their webhook only lets an execution of theirs go on (restartWebhook): n8n makes and ends it, and nothing is registered anywhere.
		'@n8n/community-nodes/webhook-lifecycle-complete': 'off',
	},
	credentials: {
		// The rule wants camelCase names of n8n's own documentation; a community package links to its own page.
		'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
	},
};

/** The rooms of the house, by their folders. */
const rooms = [
	{ type: 'messages', folder: 'core/messages' },
	{ type: 'templates', folder: 'core/templates' },
	{ type: 'notifications', folder: 'core/notifications' },
	{ type: 'sla', folder: 'core/sla' },
	{ type: 'cloudApi', folder: 'core/cloudApi' },
	{ type: 'store', folder: 'core/store' },
	{ type: 'delivery', folder: 'core/delivery' },
	{ type: 'inbound', folder: 'core/inbound' },
	{ type: 'conversations', folder: 'core/conversations' },
	{ type: 'watch', folder: 'core/watch' },
	{ type: 'asks', folder: 'core/asks' },
	{ type: 'trail', folder: 'core/trail' },
	{ type: 'nodes', folder: 'nodes' },
	{ type: 'credentials', folder: 'credentials' },
	{ type: 'receiver', folder: 'receiver' },
	{ type: 'sandbox', folder: 'sandbox' },
	{ type: 'bin', folder: 'bin' },
	{ type: 'dev', folder: 'dev' },
	{ type: 'bench', folder: 'bench' },
	{ type: 'test', folder: 'test' },
];

const core = ['messages', 'templates', 'notifications', 'sla', 'cloudApi', 'store', 'delivery', 'inbound', 'conversations', 'watch', 'asks', 'trail'];

/** The arrows of the house: from a room to the rooms that it may import. They point down and never back. */
const arrows = {
	messages: [],
	templates: ['messages'],
	notifications: ['messages', 'templates'],
	sla: ['messages'],
	cloudApi: ['messages', 'templates'],
	store: ['messages', 'templates', 'sla'],
	delivery: ['messages', 'templates', 'cloudApi', 'store'],
	inbound: ['messages', 'templates', 'cloudApi', 'store'],
	conversations: ['messages', 'templates', 'cloudApi', 'store'],
	watch: ['messages', 'sla', 'store'],
	asks: ['messages', 'store', 'delivery'],
	trail: ['messages', 'sla', 'store'],
	nodes: core,
	credentials: ['cloudApi'],
	receiver: core,
	// An independent witness: a misreading of the API must not be shared.
	sandbox: [],
	bin: ['sandbox', 'receiver'],
	dev: ['sandbox'],
	bench: [...core, 'sandbox', 'dev'],
	test: [...core, 'nodes', 'credentials', 'receiver', 'sandbox', 'dev'],
};

const sources = ['{nodes,credentials,core,receiver,sandbox,bin,dev,bench,test}/**/*.{ts,tsx}'];

export default tseslint.config(
	{ ignores: ['dist/', 'node_modules/', '.n8n/', 'coverage/'] },
	{
		files: sources,
		extends: [js.configs.recommended, ...tseslint.configs.recommended],
		plugins: { boundaries },
		settings: {
			// Whole paths: a folder of tests that bears the name of a room is no part of that room.
			'boundaries/elements': rooms.map(({ type, folder }) => ({ type, pattern: `${folder}/**`, partialMatch: false })),
			'import/resolver': { typescript: { project: ['tsconfig.dev.json', 'sandbox/page/tsconfig.json'], noWarnOnMultipleProjects: true } },
		},
		rules: {
			'boundaries/no-unknown-files': 'error',
			'boundaries/dependencies': [
				'error',
				{
					default: 'disallow',
					policies: Object.entries(arrows).map(([from, to]) => ({
						from: { element: { type: from } },
						allow: { to: { element: { types: { anyOf: [from, ...to] } } } },
					})),
				},
			],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
			eqeqeq: 'error',
		},
	},
	{
		// A room is entered through its index, which says what it offers; tests may look behind it.
		files: ['{nodes,credentials,receiver,bin,dev,bench,core}/**/*.ts'],
		rules: {
			'no-restricted-imports': [
				'error',
				{ patterns: [{ regex: '^(\\.\\./)+(core/)?(messages|templates|notifications|sla|cloudApi|store|delivery|inbound|conversations|watch|asks|trail)/(?!index$).+', message: "Import the room's index." }] },
			],
		},
	},
	{
		files: ['core/**/*.ts'],
		rules: { 'no-restricted-syntax': ['error', { selector: "ImportDeclaration[source.value=/^n8n-/]", message: 'core has never heard of n8n.' }] },
	},
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		extends: [n8nCommunityNodes.configs.recommendedWithoutN8nCloudSupport],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
	},
	{ files: ['nodes/**/*.ts'], rules: { ...n8nNodesBase.configs.nodes.rules, ...exceptions.nodes } },
	{ files: ['nodes/WhatsAppSend/WhatsAppSend.node.ts'], rules: exceptions.waitingNodes },
	{ files: ['credentials/**/*.ts'], rules: { ...n8nNodesBase.configs.credentials.rules, ...exceptions.credentials } },
	{
		files: ['package.json'],
		extends: [n8nCommunityNodes.configs.recommendedWithoutN8nCloudSupport],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		languageOptions: { parser: tseslint.parser, parserOptions: { extraFileExtensions: ['.json'] } },
		rules: { ...n8nNodesBase.configs.community.rules, ...exceptions.packageJson },
	},
);
