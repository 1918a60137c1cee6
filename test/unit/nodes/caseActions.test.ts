import { openCloudApi, readAccount } from '../../../core/cloudApi';
import type { InboundMessage } from '../../../core/inbound';
import { caseActions } from '../../../nodes/WhatsAppWebhookTrigger/caseActions';

const account = '200111222333444';
const said: InboundMessage = {
	event: 'message',
	eventKey: 'message:wamid.IN1',
	messageId: 'wamid.IN1',
	kind: 'text',
	text: 'On it',
	from: { partyId: '15550107777', waId: '15550107777' },
	businessAccountId: account,
	phoneNumber: { id: '300111222333444', display: '15550100200' },
	raw: {},
};

test('a word for another account is left to the triggers of that account', async () => {
	const asked: string[] = [];
	const outbox = { find: async (query: { account: string }) => (asked.push(query.account), []) };
	const attend = caseActions({ context: {} as never, api: openCloudApi(readAccount({ accessToken: 'token', businessAccountId: account })), store: { outbox } as never });
	expect(await attend([{ ...said, businessAccountId: '200999888777666' }], '2026-09-21T14:13:20.000Z')).toEqual(new Map());
	expect(asked).toEqual([]);
	await attend([said], '2026-09-21T14:13:20.000Z');
	expect(asked.length).toBeGreaterThan(0);
});
