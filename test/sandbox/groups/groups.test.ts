import { ana, phoneNumberId, rui } from '../given/defaultIds';
import { type Listening, startListening } from '../given/listening';

let world: Listening;
beforeEach(async () => {
	world = await startListening();
});
afterEach(() => world.close());

const whatsApp = { messaging_product: 'whatsapp' };
const create = async (more: Record<string, unknown> = {}) => {
	const { json } = await world.sandbox.graph('POST', `/v25.0/${phoneNumberId}/groups`, { body: { ...whatsApp, subject: 'Deliveries', ...more } });
	const [group] = (await world.heard('group_lifecycle_update')).filter(({ groups }) => groups[0].request_id === json.request_id);
	return group.groups[0];
};
const join = (groupId: string, waId: string) => world.sandbox.control('POST', `/sandbox/groups/${groupId}/joins`, { waId });
const graph = (method: string, path: string, body?: unknown) => world.sandbox.graph(method, `/v25.0/${path}`, { body });
const sendTo = (groupId: string, message: Record<string, unknown>) => world.sandbox.send({ recipient_type: 'group', to: groupId, ...message });
const text = { type: 'text', text: { body: 'The truck is late' } };
const codeOf = ({ status, json }: { status: number; json: { error?: { code: number } } }) => json.error?.code ?? status;

describe('groups', () => {
	it('are created by webhook under the id of the request, listed, changed and deleted', async () => {
		const group = await create({ description: 'Drivers' });
		expect(group).toMatchObject({ type: 'group_create', subject: 'Deliveries', invite_link: expect.stringMatching(/^https:\/\/chat\.whatsapp\.com\//) });
		const id = group.group_id;
		expect((await graph('GET', `${phoneNumberId}/groups`)).json.data).toEqual({ groups: [{ id, subject: 'Deliveries', created_at: expect.any(String) }] });
		await graph('POST', id, { ...whatsApp, subject: 'Late deliveries' });
		expect((await world.heard('group_settings_update'))[0].groups[0].group_subject).toEqual({ text: 'Late deliveries', update_successful: true });
		expect((await graph('GET', `${id}?fields=subject,total_participant_count`)).json).toMatchObject({ subject: 'Late deliveries', total_participant_count: 0 });
		const before = (await graph('GET', `${id}/invite_link`)).json.invite_link;
		expect((await graph('POST', `${id}/invite_link`)).json.invite_link).not.toBe(before);
		await graph('DELETE', id);
		expect((await graph('GET', id)).json.error.error_subcode).toBe(33);
	});

	it('need a messaging limit of 100,000', async () => {
		await world.sandbox.control('PATCH', '/sandbox/portfolios/900111222333444', { messagingLimit: 'TIER_10K' });
		expect(codeOf(await graph('POST', `${phoneNumberId}/groups`, { ...whatsApp, subject: 'x' }))).toBe(131215);
	});

	it('bring one webhook with the statuses of all their people', async () => {
		const { group_id: id } = await create();
		expect(codeOf(await sendTo(id, text))).toBe(131020);
		await join(id, ana);
		await join(id, rui);
		const { json } = await sendTo(id, { ...text, biz_opaque_callback_data: 'late-7' });
		expect(json.contacts).toEqual([{ input: id, wa_id: id }]);
		const [sent, delivered] = await world.heard('messages');
		expect(sent.statuses).toHaveLength(1);
		expect(delivered.statuses.map((status: Record<string, unknown>) => [status['recipient_id'], status['recipient_participant_id'], status['recipient_type'], status['biz_opaque_callback_data']])).toEqual([
			[id, ana, 'group', 'late-7'],
			[id, rui, 'group', 'late-7'],
		]);
		expect(delivered.statuses[0].pricing).toMatchObject({ category: 'group_service', type: 'free_group_customer_service' });
	});

	it.each([
		['an interactive message', { type: 'interactive', interactive: { type: 'button', body: { text: 'x' }, action: { buttons: [{ type: 'reply', reply: { id: 'a', title: 'a' } }] } } }, 131051],
		['a reaction', { type: 'reaction', reaction: { message_id: 'x', emoji: '👍' } }, 131051],
		['a login code', { type: 'template', template: { name: 'login_code', language: { code: 'en_US' }, components: [{ type: 'body', parameters: [{ type: 'text', text: '1' }] }, { type: 'button', sub_type: 'url', index: 0, parameters: [{ type: 'text', text: '1' }] }] } }, 131051],
	])('refuse %s', async (_, message, code) => {
		const { group_id: id } = await create();
		await join(id, ana);
		expect(codeOf(await sendTo(id, message))).toBe(code);
	});

	it('refuse a group of nobody, and a person where a group belongs', async () => {
		expect(codeOf(await sendTo('nothing', text))).toBe(131041);
		expect(codeOf(await sendTo(ana, text))).toBe(131041);
	});

	it('bring what people write, with the group', async () => {
		const { group_id: id } = await create();
		await join(id, ana);
		await world.sandbox.control('POST', `/sandbox/groups/${id}/messages`, { waId: ana, body: 'On my way' });
		const [value] = await world.heard('messages');
		expect(value.messages[0]).toMatchObject({ from: ana, group_id: id, text: { body: 'On my way' } });
		expect((await world.sandbox.control('POST', `/sandbox/groups/${id}/messages`, { waId: rui, body: 'x' })).status).toBe(409);
	});

	it('let people in after approval, take them out for good, and hold eight', async () => {
		const { group_id: id } = await create({ join_approval_mode: 'approval_required' });
		await join(id, ana);
		const { data } = (await graph('GET', `${id}/join_requests`)).json;
		expect(data).toEqual([{ join_request_id: expect.any(String), wa_id: ana }]);
		const { json } = await graph('POST', `${id}/join_requests`, { ...whatsApp, join_requests: [data[0].join_request_id, 'nothing'] });
		expect(json).toMatchObject({ approved_join_requests: [data[0].join_request_id], failed_join_requests: [{ join_request_id: 'nothing', errors: [{ code: 131213 }] }] });
		await graph('DELETE', `${id}/participants`, { ...whatsApp, participants: [{ user: ana }, { user: rui }] });
		const removed = (await world.heard('group_participants_update')).at(-1).groups[0];
		expect(removed).toMatchObject({ type: 'group_participants_remove', removed_participants: [{ input: ana }], failed_participants: [{ input: rui }] });
		expect((await join(id, ana)).status).toBe(409);
		const { group_id: open } = await create();
		for (let index = 0; index < 9; index += 1) {
			await world.sandbox.control('POST', '/sandbox/people', { waId: `1555030${1_000 + index}`, name: 'Driver' });
			expect((await join(open, `1555030${1_000 + index}`)).status).toBe(index < 8 ? 200 : 409);
		}
	});

	it('keep three pins, the newest', async () => {
		const { group_id: id } = await create();
		await join(id, ana);
		const ids: string[] = [];
		for (let index = 0; index < 4; index += 1) ids.push((await sendTo(id, text)).json.messages[0].id);
		for (const messageId of ids) expect(codeOf(await sendTo(id, { type: 'pin', pin: { type: 'pin', message_id: messageId, expiration_days: 7 } }))).toBe(200);
		expect((await world.sandbox.control('GET', '/sandbox/groups')).json.groups[0].pinned).toEqual(ids.slice(1));
		expect(codeOf(await sendTo(id, { type: 'pin', pin: { type: 'pin', message_id: 'x' } }))).toBe(131009);
		expect(codeOf(await sendTo(id, { type: 'pin', pin: { type: 'pin', message_id: ids[0], expiration_days: 31 } }))).toBe(131009);
	});
});
