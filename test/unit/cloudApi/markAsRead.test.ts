import { markAsRead } from '../../../core/cloudApi';
import { openServers, sendJson } from './openServers';

const { server, api } = openServers();

// Meta, mark messages as read and typing indicators.
test.each([
	[false, { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.A' }],
	[true, { messaging_product: 'whatsapp', status: 'read', message_id: 'wamid.A', typing_indicator: { type: 'text' } }],
])('a message is marked as read, typing: %p', async (typing, expected) => {
	const { url, seen } = await server((_request, response) => sendJson(response, 200, { success: true }));
	await markAsRead(api(url), '300111222333444', 'wamid.A', typing);
	expect(seen[0]).toMatchObject({ method: 'POST', url: '/v25.0/300111222333444/messages' });
	expect(JSON.parse(seen[0]!.body)).toEqual(expected);
});
