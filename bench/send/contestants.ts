import { packageName } from '../../dev/folders';
import { sandboxCredential } from '../../dev/sandboxCredential';
import type { WorkflowNode } from '../../dev/n8nClient';
import type { Host } from '../host/openHost';
import type { BenchServer } from '../server/startServer';

type SendNode = Pick<WorkflowNode, 'name' | 'type' | 'typeVersion' | 'parameters' | 'credentials'>;

/** A way to send one text message per item; `to` and `text` are the item's. */
export interface Contestant {
	name: string;
	/** The node, set up in this n8n with credentials of its own. */
	nodeIn(host: Host, server: BenchServer, phoneNumberId: string): Promise<SendNode>;
}

const text = { resource: 'message', operation: 'send', recipientPhoneNumber: '={{ $json.to }}', messageType: 'text', textBody: '={{ $json.text }}' };
const { accessToken, businessAccountId } = sandboxCredential('').data;

/** A Postgres to share, as the store's credential describes it. */
export interface SharedStore {
	port: number;
	user: string;
	password: string;
}

/** WhatsApp Send; without a store it keeps its deliveries in n8n's folder. */
export function ours(store?: SharedStore): Contestant {
	return {
		name: store === undefined ? 'WhatsApp Send' : 'WhatsApp Send, Postgres',
		async nodeIn({ client }, server, phoneNumberId) {
			const credentials: NonNullable<SendNode['credentials']> = { whatsAppCloudApi: await client.createCredential(sandboxCredential(server.url)) };
			if (store !== undefined) {
				const data = { host: '127.0.0.1', database: 'postgres', ssl: 'off', schema: 'whatsapp_ops', maxConnections: 10, ...store };
				credentials.operationsStoreApi = await client.createCredential({ name: 'Store', type: 'operationsStoreApi', data });
			}
			const parameters = { ...text, phoneNumberId: { __rl: true, mode: 'id', value: phoneNumberId } };
			return { name: 'Send', type: `${packageName}.whatsAppSend`, typeVersion: 1, parameters, credentials };
		},
	};
}

/** The WhatsApp node that comes with n8n. */
export const builtIn: Contestant = {
	name: "n8n's WhatsApp node",
	async nodeIn({ client }, _server, phoneNumberId) {
		const credential = await client.createCredential({ name: 'Built in', type: 'whatsAppApi', data: { accessToken, businessAccountId } });
		return { name: 'Send', type: 'n8n-nodes-base.whatsApp', typeVersion: 1.1, parameters: { ...text, phoneNumberId }, credentials: { whatsAppApi: credential } };
	},
};

/** The HTTP Request node; with `perSecond` its batching is set by hand, as a careful builder would. */
export function httpRequest(perSecond?: number): Contestant {
	return {
		name: perSecond === undefined ? 'HTTP Request' : `HTTP Request, ${perSecond}/s by hand`,
		async nodeIn(_host, server, phoneNumberId) {
			const parameters = {
				method: 'POST',
				url: `${server.url}/v25.0/${phoneNumberId}/messages`,
				sendHeaders: true,
				headerParameters: { parameters: [{ name: 'Authorization', value: `Bearer ${accessToken}` }] },
				sendBody: true,
				specifyBody: 'json',
				jsonBody: '={{ JSON.stringify({ messaging_product: "whatsapp", to: $json.to, type: "text", text: { body: $json.text } }) }}',
				options: perSecond === undefined ? {} : { batching: { batch: { batchSize: perSecond, batchInterval: 1000 } } },
			};
			return { name: 'Send', type: 'n8n-nodes-base.httpRequest', typeVersion: 4.2, parameters };
		},
	};
}
