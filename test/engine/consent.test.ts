import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { PlainItem } from './engineMessages';
import { consentWorkflow } from './given/consentWorkflow';
import { sandboxAccount } from './given/sandboxAccount';
import { textParameters } from './given/sendWorkflow';
import { sendingWorld } from './given/sendingWorld';

const { ana } = sandboxAccount;
const person = { person: ana.phone };

describe('WhatsApp Conversation: consent', () => {
	const world = sendingWorld();
	const run = async (operation: string, parameters: INodeParameters = {}, items: Array<{ json: IDataObject }> = [{ json: {} }]) =>
		await world.engine.runWorkflow({ workflow: consentWorkflow(operation, parameters), startNode: 'Start', items, credentials: [world.credential] });
	const outputs = async (...given: Parameters<typeof run>): Promise<PlainItem[][]> => {
		const { error, runData } = await run(...given);
		expect(error).toBeUndefined();
		return runData.Consent?.[0]?.outputs ?? [];
	};
	const one = async (...given: Parameters<typeof run>): Promise<IDataObject> => (await outputs(...given))[0]![0]!.json;
	const refusal = async (...given: Parameters<typeof run>): Promise<string> => {
		const { runData, error } = await run(...given);
		return String((runData.Consent?.[0]?.error ?? error)?.message);
	};
	const optIn = async (more: INodeParameters = {}) => await one('recordOptIn', { ...person, category: 'all', source: 'web form', consentText: 'Yes, write to me', ...more });
	const optOut = async (more: INodeParameters = {}) => await one('recordOptOut', { ...person, category: 'all', source: 'phone call', ...more });
	const send = async (more: INodeParameters = {}) => ((await world.send({ ...textParameters, ...more })) as [PlainItem])[0].json;

	test('an opt-in is recorded with its evidence, once', async () => {
		const evidence = { evidenceId: 'form-4711', link: 'https://forms.example.com/4711', name: 'Ana Duarte', decidedAt: '2026-02-01T10:00:00Z' };
		expect(await optIn({ category: 'marketing', evidence })).toMatchObject({
			outcome: 'recorded',
			entry: 1,
			decision: 'given',
			category: 'marketing',
			source: 'web form',
			decidedAt: '2026-02-01T10:00:00.000Z',
			text: 'Yes, write to me',
			name: 'Ana Duarte',
			evidenceId: 'form-4711',
			details: { link: 'https://forms.example.com/4711', workflowId: 'consent-workflow' },
			canceledMessages: 0,
		});
		expect(await optIn({ category: 'marketing', evidence })).toMatchObject({ outcome: 'alreadyRecorded', entry: 1 });
		expect((await outputs('listConsents', person))[0]).toHaveLength(1);
	});

	test('an opt-out calls off what waits, and stops what comes', async () => {
		await send({ deliveryOptions: { mode: 'queue' } });
		expect(await optOut()).toMatchObject({ outcome: 'recorded', decision: 'withdrawn', canceledMessages: 1 });
		expect(await send()).toMatchObject({ outcome: 'canceled', reason: { code: 'optedOut' } });
		expect(await world.sandbox.accepted()).toEqual([]);
		await optIn();
		expect(await send()).toMatchObject({ outcome: 'accepted' });
	});

	test('Check sorts items, keeps what they hold and says why', async () => {
		await optOut({ category: 'marketing' });
		const items = [{ json: { to: ana.phone, order: 1 } }, { json: { to: '+15550107799', order: 2 } }];
		const asked = { person: '={{ $json.to }}', category: 'marketing' };
		const [allowed, not] = await outputs('checkConsent', asked, items);
		expect(allowed!.map(({ json }) => json)).toMatchObject([{ order: 2, consent: { allowed: true, consent: 'none', why: expect.stringMatching(/no opt-in on record/) } }]);
		expect(not!.map(({ json }) => json)).toMatchObject([{ order: 1, consent: { allowed: false, consent: 'withdrawn', category: 'marketing', withdrawn: ['marketing'], why: expect.stringMatching(/opted out of marketing/) } }]);
		await optIn({ category: 'utility' });
		expect((await outputs('checkConsent', { ...person, category: 'utility' }))[0]![0]!.json).toMatchObject({ consent: { allowed: true, consent: 'given' } });
	});

	test('the record is verified against an anchor, exported and erased; the opt-out keeps working', async () => {
		await optIn({ evidence: { name: 'Ana Duarte' } });
		await optOut();
		const verified = await one('verifyConsents');
		expect(verified).toMatchObject({ intact: true, entries: 2, anchor: expect.stringMatching(/^2:[0-9a-f]{64}$/) });
		expect(await one('verifyConsents', { anchor: verified.anchor as string })).toEqual(verified);
		expect(await one('verifyConsents', { anchor: `2:${'0'.repeat(64)}` })).toMatchObject({ intact: false, brokenAt: 2 });
		expect(await one('verifyConsents', { anchor: `9:${'0'.repeat(64)}` })).toMatchObject({ intact: false, what: expect.stringMatching(/cut them off/) });

		const [file] = (await outputs('exportConsents', { format: 'csv' }))[0]!;
		expect(file).toMatchObject({ json: { entries: 2, fileName: 'consent.csv' }, binary: { data: { mimeType: 'text/csv', fileName: 'consent.csv', bytes: expect.any(Number) } } });
		expect(await one('exportConsents', { format: 'json', range: { from: '2020-01-01', until: '2020-01-02' } })).toMatchObject({ entries: 0 });

		expect(await one('eraseConsent', person)).toEqual({ outcome: 'erased', entries: 2, stillBlocked: ['all'] });
		expect(await one('eraseConsent', person)).toMatchObject({ outcome: 'nothingToErase' });
		const history = (await outputs('listConsents', person))[0]!.map(({ json }) => json);
		expect(history.map(({ decision, erased }) => [decision, erased])).toEqual([['given', true], ['withdrawn', true], ['erased', undefined]]);
		expect(JSON.stringify(history)).not.toMatch(/Ana|15550107701|Yes, write/);
		expect(await one('verifyConsents')).toMatchObject({ intact: true, entries: 3 });
		expect(await send()).toMatchObject({ outcome: 'canceled', reason: { code: 'optedOut' } });
	});

	test.each([
		['recordOptIn', { ...person, source: 'web form', consentText: '' }, /text of an opt-in is empty.*word for word/],
		['recordOptIn', { ...person, source: ' ', consentText: 'x' }, /source has 1 to 100 characters/],
		['recordOptOut', { person: '={{ "" }}', source: 'x' }, /phone number is empty|Person/],
		['checkConsent', { person: '12' }, /number/],
		['checkConsent', { ...person, category: 'news' }, /category must be one of/],
		['verifyConsents', { anchor: 'nonsense' }, /anchor must look like/],
	])('%s with %j is refused in words', async (operation, parameters, words) => {
		expect(await refusal(operation, parameters)).toMatch(words);
	});

	test('two accounts never meet', async () => {
		await optOut();
		world.changeAccount();
		expect((await outputs('checkConsent', person))[0]![0]!.json).toMatchObject({ consent: { allowed: true } });
		expect(await one('verifyConsents')).toEqual({ intact: true, entries: 0 });
	});
});
