import { executionUrls } from '../../../nodes/WhatsAppWebhookTrigger/approval/executionUrls';

const signed = 'https://n8n.example.com/webhook-waiting/77/node?wait=w&signature=abc';
const path = '/webhook-waiting/77/node?wait=w&signature=abc';

describe('where a waiting execution is called', () => {
	it.each([
		['by default', {}, `http://127.0.0.1:5678${path}`],
		['on another port', { N8N_PORT: '8080' }, `http://127.0.0.1:8080${path}`],
		['on one address', { N8N_LISTEN_ADDRESS: '10.0.0.7' }, `http://10.0.0.7:5678${path}`],
		['on every address', { N8N_LISTEN_ADDRESS: '::' }, `http://127.0.0.1:5678${path}`],
		['on one address of version 6', { N8N_LISTEN_ADDRESS: '::1' }, `http://[::1]:5678${path}`],
		['with a certificate of its own', { N8N_PROTOCOL: 'https' }, `https://127.0.0.1:5678${path}`],
	])('first at this n8n, then at the public address: %s', (_, environment, local) => expect(executionUrls(signed, environment)).toEqual([local, signed]));

	it('once, where both are the same', () => expect(executionUrls(`http://127.0.0.1:5678${path}`, {})).toHaveLength(1));
});
