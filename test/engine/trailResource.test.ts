import type { INodeParameters } from 'n8n-workflow';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';

const { accessToken, ana, rui } = sandboxAccount;

const trail = (operation: string, parameters: INodeParameters = {}): INodeParameters => ({ resource: 'trail', operation, ...parameters });

describe('WhatsApp Send: the resource Trail', () => {
	const world = sendingWorld();
	const run = async (parameters: INodeParameters) => (await world.send(parameters)).map(({ json }) => json);
	const steps = async (parameters: INodeParameters) => (await run(parameters)).map(({ step }) => step);
	const sent = async (change: INodeParameters = {}) => (await run({ ...textParameters, ...change }))[0]!;

	test('a message, by its message ID and by its delivery ID', async () => {
		const { messageId, deliveryId } = await sent();
		for (const id of [messageId, deliveryId]) {
			const found = await run(trail('traceMessage', { traceId: String(id) }));
			expect(found.map(({ step }) => step)).toEqual(['asked', 'accepted']);
			expect(found[0]).toMatchObject({ words: expect.stringContaining('Engine test'), deliveryId, person: `tel:${ana.phone.replace(/\D/g, '')}` });
			expect(JSON.stringify(found)).not.toContain(accessToken);
		}
		expect(await steps(trail('traceMessage', { traceId: 'wamid.unknown' }))).toEqual([]);
	});

	test('a person, under whatever way the number is written, and not another one', async () => {
		await sent();
		await sent({ recipientPhoneNumber: rui.phone });
		expect(await steps(trail('tracePerson', { tracePerson: '+1 (555) 010-7702' }))).toEqual(['asked', 'accepted']);
		expect(await steps(trail('tracePerson', { tracePerson: ana.phone, traceUntil: '2020-01-01T00:00:00' }))).toEqual([]);
	});

	test('a record by its subject', async () => {
		await sent({ deliveryOptions: { subject: { about: { key: 'T-1042' } } } });
		await sent();
		expect(await steps(trail('traceSubject', { traceSubject: 'T-1042' }))).toEqual(['asked', 'accepted']);
	});

	test('a period, as one item or as a CSV file', async () => {
		await sent({ textBody: '=HYPERLINK("https://example.com")' });
		const [list] = await run(trail('tracePeriod', { traceOutput: 'list' }));
		expect(list).toMatchObject({ steps: 2, isWhole: true, trail: [{ step: 'asked' }, { step: 'accepted' }] });
		const [item] = await world.send(trail('tracePeriod', { traceOutput: 'csv' }));
		expect(item).toMatchObject({ json: { steps: 2 }, binary: { data: { mimeType: 'text/csv', fileName: 'trail.csv' } } });
	});

	test('a person is forgotten, and what was sent to others stays', async () => {
		await sent();
		await sent({ recipientPhoneNumber: rui.phone, textBody: 'About Ana Duarte' });
		expect(await run(trail('forgetPerson', { tracePerson: ana.phone, forgetNames: 'Ana Duarte, Duarte' }))).toMatchObject([{ outcome: 'forgotten', removed: { deliveries: expect.any(Number) }, rewritten: { deliveries: 1 }, stillLeaving: 0 }]);
		expect(await steps(trail('tracePerson', { tracePerson: ana.phone }))).toEqual([]);
		const [asked] = await run(trail('tracePerson', { tracePerson: rui.phone }));
		expect(asked).toMatchObject({ details: { content: { body: 'About [erased]' } } });
	});

	test('what is missing is named, and no number is repeated', async () => {
		expect(await world.fail(trail('traceMessage', { traceId: ' ' }))).toMatchObject({ message: expect.stringContaining('Enter the ID') });
		const refused = await world.fail(trail('forgetPerson', { tracePerson: '90817263' }));
		expect(refused.message).toContain('phone number');
		expect(refused.message).not.toContain('90817263');
		expect(await world.fail(trail('tracePeriod', { traceFrom: '2026-02-01T00:00:00', traceUntil: '2026-01-01T00:00:00' }))).toMatchObject({ message: expect.stringContaining('Until lies before From') });
	});
});
