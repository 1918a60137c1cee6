import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

/** Where deliveries are kept when several processes share them; its test runs in the nodes (operationsStoreApiTest). */
export class OperationsStoreApi implements ICredentialType {
	name = 'operationsStoreApi';

	displayName = 'WhatsApp Operations Store (Postgres) API';

	icon: Icon = { light: 'file:whatsapp-ops.svg', dark: 'file:whatsapp-ops.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-whatsapp-ops/n8n-nodes-whatsapp-ops#the-store';

	properties: INodeProperties[] = [
		{
			displayName: 'Needed only when n8n runs in queue mode or several n8n share one store. Without it, deliveries are kept in a file in the folder of n8n.',
			name: 'purposeNotice',
			type: 'notice',
			default: '',
		},
		{ displayName: 'Host', name: 'host', type: 'string', required: true, default: 'localhost', description: 'Name or address of the Postgres server' },
		{ displayName: 'Port', name: 'port', type: 'number', required: true, default: 5432 },
		{ displayName: 'Database', name: 'database', type: 'string', required: true, default: '', placeholder: 'whatsapp_ops', description: 'A database that exists; the tables are made in it' },
		{ displayName: 'User', name: 'user', type: 'string', required: true, default: '', description: 'May create tables in the schema, and read and write them' },
		{ displayName: 'Password', name: 'password', type: 'string', typeOptions: { password: true }, default: '' },
		{
			displayName: 'SSL',
			name: 'ssl',
			type: 'options',
			default: 'off',
			description: 'How the connection is protected',
			options: [
				{ name: 'Off', value: 'off', description: 'Plain; for the same machine or a network of your own' },
				{ name: 'Require', value: 'require', description: 'Encrypted, whatever the certificate of the server' },
				{ name: 'Verify', value: 'verify', description: 'Encrypted, and only with a certificate that is valid for the host' },
			],
		},
		{ displayName: 'Schema', name: 'schema', type: 'string', default: 'whatsapp_ops', description: 'Schema for the tables; made if it does not exist' },
		{
			displayName: 'Max Connections',
			name: 'maxConnections',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 100 },
			default: 10,
			description: 'At most so many connections from each process of n8n',
		},
	];
}
