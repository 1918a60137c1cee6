import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { seedWithMoreTemplates } from './given/moreTemplates';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';

const { ana } = sandboxAccount;

const about = (key: string, more: INodeParameters = {}): INodeParameters => ({ subject: { about: { key, ...more } } });
const send = (textBody: string, deliveryOptions: INodeParameters): INodeParameters => ({ ...textParameters, textBody, deliveryOptions });
const resolve = (subjectKey: string, more: INodeParameters = {}): INodeParameters => ({ resource: 'subject', operation: 'resolve', subjectKey, ...more });
const get = (subjectKey: string): INodeParameters => ({ resource: 'subject', operation: 'get', subjectKey });

interface SubjectItem extends IDataObject {
	recipients: Array<{ recipient: IDataObject; told: string; canceled: IDataObject[]; waiting: IDataObject[]; over?: IDataObject }>;
}

describe('WhatsApp Send: subjects', () => {
	const world = sendingWorld({ seed: seedWithMoreTemplates });
	const one = async (parameters: INodeParameters) => (await world.send(parameters))[0]!.json;
	const said = async () => (await world.sandbox.accepted()).map(({ body }) => body);

	test('resolving stops what waits, tells those who were told once, and says so person by person', async () => {
		await one(send('The printer is broken', about('ticket-1', { onNewer: 'repeat' })));
		await one(send('The printer is still broken', { ...about('ticket-1', { onNewer: 'repeat' }), mode: 'queue' }));
		const item = (await one(resolve('ticket-1', { overTitle: 'Printer', overOptions: { language: 'de' } }))) as SubjectItem;
		expect(item).toMatchObject({ outcome: 'resolved', subject: 'ticket-1', state: 'resolved', told: 1, waiting: 0, canceled: 1 });
		expect(item.recipients).toMatchObject([
			{ recipient: { input: ana.phone }, told: 'yes', canceled: [{ code: 'subjectResolved', words: expect.any(String), deliveryId: expect.stringMatching(/^wo1_/) }], over: { state: 'accepted', messageId: expect.any(String) } },
		]);
		expect(await said()).toEqual(['The printer is broken', '✅ Erledigt: Printer. Es ist nichts mehr zu tun.']);

		expect(await one(resolve('ticket-1'))).toMatchObject({ outcome: 'alreadyResolved', told: 1, canceled: 1 });
		expect(await said()).toHaveLength(2);
	});

	test('a newer message replaces, groups or repeats what waits', async () => {
		for (const [index, onNewer] of ['replace', 'group', 'repeat'].entries()) {
			const key = `order-${index}`;
			await one(send('first', { ...about(key, { onNewer }), mode: 'queue' }));
			expect(await one(send(`then ${onNewer}`, about(key, { onNewer })))).toMatchObject({ outcome: 'accepted' });
			expect(await one(get(key))).toMatchObject({ state: 'open', told: 1, canceled: onNewer === 'repeat' ? 0 : 1, waiting: onNewer === 'repeat' ? 1 : 0 });
		}
		expect(await said()).toEqual(['then replace', 'then group\n\n+1 earlier update', 'then repeat']);
	});

	test('a message about a resolved subject opens it again, or stays silent where that is chosen', async () => {
		await one(send('It is down', about('shop')));
		await one(resolve('shop', { overOptions: { text: 'It is up again' } }));
		expect(await one(send('It was down', about('shop', { ifResolved: 'silent' })))).toMatchObject({ outcome: 'canceled', reason: { code: 'subjectResolved' } });
		expect(await one(send('It was down', about('shop', { asOf: '2020-01-01T00:00:00Z' })))).toMatchObject({ outcome: 'canceled' });
		expect(await one(send('It is down again', about('shop')))).toMatchObject({ outcome: 'accepted' });
		expect(await one(get('shop'))).toMatchObject({ state: 'open', timesOpened: 2, told: 1 });
		expect(await said()).toEqual(['It is down', 'It is up again', 'It is down again']);
	});

	test('whoever was not told hears nothing, and nobody is told where that is chosen', async () => {
		await one(send('never sent', { ...about('quiet'), mode: 'queue' }));
		expect(await one(resolve('quiet'))).toMatchObject({ outcome: 'resolved', told: 0, canceled: 1, recipients: [{ told: 'no' }] });
		await one(send('sent', about('loud')));
		expect(await one(resolve('loud', { tellOver: false }))).toMatchObject({ outcome: 'resolved', told: 1 });
		expect(await said()).toEqual(['sent']);
	});

	test('a template tells the end to those who are not known to have written; one that needs more than the title is refused before anything happens', async () => {
		await one(send('It is down', about('line')));
		expect((await world.fail(resolve('line', { overOptions: { template: 'order_update|en_US' } }))).message).toContain('needs more than the title');
		expect(await one(get('line'))).toMatchObject({ state: 'open' });
		expect(await one(resolve('line', { overOptions: { template: 'closing_note|en_US' } }))).toMatchObject({ outcome: 'resolved', recipients: [{ over: { state: 'accepted' } }] });
		const [, end] = await world.sandbox.sendRequests();
		expect(end).toMatchObject({ body: { type: 'template', template: { name: 'closing_note' } } });
	});

	test('a subject that no message was about is no error', async () => {
		expect(await one(resolve('nothing'))).toMatchObject({ outcome: 'unknownSubject', told: 0, canceled: 0 });
		expect(await one(get('nothing'))).toMatchObject({ state: 'unknown' });
	});

	test.each<[string, INodeParameters, string]>([
		['an empty key', send('x', about(' ')), 'The key of the subject is empty'],
		['a key that is too long', resolve('x'.repeat(201)), 'Shorten it by 1'],
		['a digest line without a title', send('x', { digestLine: { line: { kind: 'k' } } }), 'title of the digest line is empty'],
		['a template without a language', resolve('x', { overOptions: { template: 'resolved' } }), 'name and its language'],
	])('%s stops the node, and the message names the field', async (_, parameters, words) => {
		expect((await world.fail(parameters)).message).toContain(words);
		expect(await said()).toEqual([]);
	});

	test('what a limit holds back waits for a digest, with its line', async () => {
		const limit = { recipientLimit: { limit: { most: 1, withinMinutes: 60, rest: 'digest' } }, digestLine: { line: { title: 'Ticket', kind: 'SLA breach', priority: 2 } } };
		await one(send('first', limit));
		expect(await one(send('second', limit))).toMatchObject({ outcome: 'deferred', reason: { code: 'throttle' } });
		expect(await said()).toEqual(['first']);
	});
});
