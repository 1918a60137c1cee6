import type { IAuthenticateGeneric, Icon, ICredentialType, INodeProperties } from 'n8n-workflow';
import { defaultBaseUrl, defaultGraphVersion } from '../core/cloudApi';

/** One credential for everything; its test runs in the nodes (whatsAppCloudApiTest), where it can explain what is wrong. */
export class WhatsAppCloudApi implements ICredentialType {
	name = 'whatsAppCloudApi';

	displayName = 'WhatsApp Cloud API';

	icon: Icon = { light: 'file:whatsapp-ops.svg', dark: 'file:whatsapp-ops.dark.svg' };

	documentationUrl = 'https://github.com/n8n-nodes-whatsapp-ops/n8n-nodes-whatsapp-ops#the-credential';

	properties: INodeProperties[] = [
		{
			displayName: 'Access Token',
			name: 'accessToken',
			type: 'string',
			typeOptions: { password: true },
			required: true,
			default: '',
			description: 'Permanent token of a system user with the permissions whatsapp_business_messaging and whatsapp_business_management',
			hint: 'Tokens from the API setup page expire after 24 hours; create one for a system user instead',
		},
		{
			displayName: 'Business Account ID',
			name: 'businessAccountId',
			type: 'string',
			required: true,
			default: '',
			placeholder: '200111222333444',
			description: 'ID of the WhatsApp Business Account (WABA), shown on the API setup page and in WhatsApp Manager',
		},
		{
			displayName: 'App ID',
			name: 'appId',
			type: 'string',
			default: '',
			placeholder: '100111222333444',
			description: 'ID of the Meta app (Client ID): App settings, Basic. Needed to receive messages.',
		},
		{
			displayName: 'App Secret',
			name: 'appSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Secret of the same app (Client Secret): App settings, Basic. Needed to receive messages; proves that a webhook comes from Meta.',
		},
		{
			displayName: 'Second App Secret',
			name: 'nextAppSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Accepted as well while the app secret is being changed: enter the other one before the change, and take it out afterwards',
		},
		{
			displayName: 'Graph API Version',
			name: 'graphApiVersion',
			type: 'string',
			default: defaultGraphVersion,
			description: 'Version of the API to call; the default is current',
		},
		{
			displayName: 'API Base URL',
			name: 'baseUrl',
			type: 'string',
			default: defaultBaseUrl,
			description: "Meta's address; another one for the sandbox, a proxy or a wire-compatible provider",
		},
		{
			displayName: 'Provider',
			name: 'provider',
			type: 'options',
			default: 'meta',
			description: 'Who answers at the API base URL; decides how the access token is sent',
			options: [
				{ name: '360dialog', value: 'dialog360', description: 'Base URL https://waba-v2.360dialog.io, API key as access token' },
				{ name: 'Meta', value: 'meta', description: 'Meta itself, the sandbox, or a proxy that takes a bearer token' },
				{ name: 'Other', value: 'custom', description: 'A wire-compatible provider with an authentication header of its own' },
			],
		},
		{
			displayName: 'Authentication Header',
			name: 'authHeaderName',
			type: 'string',
			default: 'Authorization',
			placeholder: 'X-API-Key',
			displayOptions: { show: { provider: ['custom'] } },
			description: 'Name of the header that carries the access token',
		},
		{
			displayName: 'Authentication Prefix',
			name: 'authHeaderPrefix',
			type: 'string',
			default: 'Bearer ',
			displayOptions: { show: { provider: ['custom'] } },
			description: 'What stands before the token in that header; empty for nothing',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.accessToken}}' } },
	};
}
