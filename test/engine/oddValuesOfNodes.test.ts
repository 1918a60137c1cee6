import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { file } from './given/files';
import { nobodyThoughtOfThat, oddValues, oddVersions } from './given/oddVersions';
import { sandboxAccount } from './given/sandboxAccount';
import { sendingWorld } from './given/sendingWorld';
import { watchParameters } from './given/slaWorkflow';
import { triggerWorkflow } from './given/triggerWorkflow';

const { ana, phoneNumberId } = sandboxAccount;
const sender: INodeParameters = { __rl: true, mode: 'id', value: phoneNumberId };
const chat = { personSource: 'choose', phoneNumberId, person: '+1 555 010 7791' };

type Case = [name: string, type: string, parameters: INodeParameters];

const send = (name: string, parameters: INodeParameters): Case => [name, 'whatsAppSend', parameters];
const talk = (operation: string, parameters: INodeParameters, resource = 'conversation'): Case => [operation, 'whatsAppConversation', { ...chat, resource, operation, ...parameters }];
const consent = (operation: string, parameters: INodeParameters): Case => [operation, 'whatsAppConversation', { resource: 'consent', operation, ...parameters }];
const sla = (operation: string, parameters: INodeParameters): Case => [operation, 'slaWatcher', { operation, ...parameters }];

const update = { conversation: 'booking', step: 'ask', saveAnswerAs: '', data: { field: [{ how: 'set', name: 'city', value: 'Porto' }, { how: 'append', name: 'list', value: 'a' }, { how: 'add', name: 'count', value: '1' }] } };
const evidence = { evidence: { decidedAt: '2026-02-01T10:00:00Z', evidenceId: 'form-1', link: 'https://forms.example.com/1', name: 'Ana' } };
const decision = { person: ana.phone, category: 'all', source: 'web form', consentText: 'Yes', ...evidence };
const ownership = { handOverOptions: { backAfterHours: 2, by: 'flow', reason: 'asked' } };

/** Parameters of each operation, complete, so that each of them can be replaced in turn. */
const cases: Case[] = [
	send('notification', {
		resource: 'message',
		operation: 'sendNotification',
		phoneNumberId: sender,
		notification: 'approvalRequest',
		notifyPhones: ana.phone,
		notificationLanguage: 'en',
		title: 'PO-1042',
		status: 'open',
		fieldsFrom: 'panel',
		recordFields: { field: [{ label: 'Amount', value: '4,200 EUR' }] },
		recordLink: 'https://erp.example.com/po/1042',
		request: 'Approve',
		buttonsFrom: 'own',
		notificationButtons: { button: [{ title: 'Yes', id: 'yes' }] },
		attachments: '',
		notificationOptions: { window: 'open', callbackData: 'x', defaultCountry: 'US', footer: 'f', headline: 'h', validateOnly: true },
	}),
	send('question', {
		resource: 'message',
		operation: 'sendAndWait',
		phoneNumberId: sender,
		approvers: { person: [{ phone: ana.phone, name: 'Ana' }] },
		question: 'Approve?',
		details: 'PO-1042',
		timeOut: 1,
		timeOutUnit: 'hours',
		rule: 'first',
		answerKind: 'approval',
		escalation: { person: [{ step: 1, phone: ana.phone, name: 'Ana' }] },
		delegates: { person: [{ phone: ana.phone, name: 'Ana' }] },
		approvalOptions: { language: 'en', approveLabel: 'Yes', declineLabel: 'No', remindEvery: 1, remindUnit: 'hours', remindAtMost: 1, defaultCountry: 'US' },
	}),
	send('get subject', { resource: 'subject', operation: 'get', subjectKey: 'ticket-1' }),
	send('resolve subject', { resource: 'subject', operation: 'resolve', subjectKey: 'ticket-1', tellOver: true, overTitle: 'T', overOptions: { language: 'en', text: 'over', waitAtMostSeconds: 5 } }),
	send('trace message', { resource: 'trail', operation: 'traceMessage', traceId: 'wamid.A', traceOutput: 'steps' }),
	send('trace person', { resource: 'trail', operation: 'tracePerson', tracePerson: ana.phone, traceFrom: '2026-01-01T00:00:00', traceUntil: '2026-12-01T00:00:00', traceOutput: 'list' }),
	send('trace record', { resource: 'trail', operation: 'traceSubject', traceSubject: 'ticket-1', traceOutput: 'csv', traceOptions: { tenant: 'default' } }),
	send('trace period', { resource: 'trail', operation: 'tracePeriod', traceFrom: '2026-01-01T00:00:00', traceUntil: '2026-12-01T00:00:00', traceOutput: 'list' }),
	send('forget person', { resource: 'trail', operation: 'forgetPerson', tracePerson: '+1 555 010 7799', forgetNames: 'Ana Duarte' }),
	send('starter templates', { resource: 'template', operation: 'createStarters', starterKinds: ['approvalRequest'], starterLanguages: ['en'], recordLinkBase: 'https://erp.example.com/' }),
	send('check set-up', { resource: 'account', operation: 'checkSetUp', callbackUrl: '', phoneNumberId: sender }),
	talk('start', { ...update, startOptions: { expireHours: 2, nudge: 'Hello?', timeOutMinutes: 5, whenRunning: 'restart' } }),
	talk('moveOn', { ...update, moveOptions: { expireHours: 2, nudge: 'Hello?', timeOutMinutes: 5, whenLate: 'skip', onlyIf: 'atStep', atStep: 'ask' } }),
	talk('get', { conversation: 'booking' }),
	talk('end', { conversation: 'booking', result: 'booked' }),
	talk('list', { which: 'open', conversationFilter: 'booking', limit: 5 }),
	talk('checkOwner', {}, 'handOver'),
	talk('handOver', { assignTo: 'rules', tagRules: { rule: [{ tag: 'vip', members: 'Ana, Bo' }] }, members: 'Cy', ...ownership }, 'handOver'),
	talk('assign', { assignee: 'Ana', ...ownership }, 'handOver'),
	talk('addTags', { tags: 'vip, billing', ...ownership }, 'handOver'),
	talk('addNote', { note: 'called', ...ownership }, 'handOver'),
	talk('release', { ...ownership }, 'handOver'),
	talk('checkWindow', {}, 'window'),
	consent('recordOptIn', decision),
	consent('recordOptOut', decision),
	consent('checkConsent', { person: ana.phone, category: 'all' }),
	consent('listConsents', { person: ana.phone }),
	consent('verifyConsents', { anchor: `1:${'0'.repeat(64)}` }),
	consent('exportConsents', { format: 'csv', range: { from: '2026-01-01T00:00:00', until: '2026-12-01T00:00:00' } }),
	consent('eraseConsent', { person: '+1 555 010 7799' }),
	sla('watch', {
		...watchParameters,
		caseKey: 'T-1',
		caseDetails: { title: 'Printer', status: 'open', owner: 'Ana', priority: 'high', startedAt: '2026-11-01T10:00:00', recordLink: 'https://desk.example/1', historyLink: 'https://desk.example/1/h', department: 'it', role: 'lead', stateSince: '2026-11-01T10:00:00' },
		stateRules: { resolvedWhen: 'closed', pausedWhen: 'waiting', canceledWhen: 'canceled' },
		metricTimes: { time: [{ metric: 'resolution', metAt: '2026-11-01T11:00:00', startedAt: '' }] },
		policyOptions: { tenant: 'odd' },
	}),
	sla('simulate', { ...watchParameters, caseKey: 'T-1', caseDetails: { startedAt: '2026-11-01T10:00:00' } }),
	sla('acknowledge', { caseKey: 'T-1', actDetails: { by: 'Ana', at: '2026-11-01T10:00:00', metrics: 'resolution' } }),
	sla('snooze', { caseKey: 'T-1', snoozeMinutes: 5 }),
	sla('mute', { caseKey: 'T-1', recipient: 'Ana', muteMinutes: 5 }),
	sla('get', { caseKey: 'T-1' }),
	sla('list', { which: 'all', limit: 5, policies: 'support' }),
	sla('report', { groupBy: ['policy'], from: '2026-01-01T00:00:00', until: '2026-12-01T00:00:00', policies: 'support' }),
	sla('check', { checkStartedAt: '2026-11-01T10:00:00', checkStoppedAt: '2026-11-01T11:00:00', checkWithin: 8, checkUnit: 'hours', checkDueSoon: 75, hours: 'always', holidays: '', zone: 'UTC' }),
	sla('applyAction', { buttonId: 'odd', tappedBy: ana.phone }),
];

/** What reads some fields for all items at once, from the first one, or refuses all for one. */
const oneByOne = new Set(['question', 'watch', 'simulate', 'check']);

/** Lists may find nothing, and what is no tap is passed over. */
const mayGiveNothing = new Set(['list', 'listConsents', 'report', 'applyAction', 'trace message', 'trace person', 'trace record']);

describe('every other operation: an expression that gives something else than was thought', () => {
	const world = sendingWorld({ enforceLimits: false });
	/** Questions are only asked where somebody hears the answers. */
	const listen = async () => {
		await world.engine.startTrigger({ workflow: triggerWorkflow({ updates: ['messages'] }), node: 'WhatsApp', mode: 'trigger', credentials: [world.credential] });
		await world.engine.stopTrigger();
	};

	test.each(cases)('%s: every field, with every kind of value, is taken or refused in words for people, and no item is lost', async (name, type, parameters) => {
		const all = oddValues.map((odd) => ({ json: (odd === undefined ? {} : { odd }) as IDataObject, binary: { data: file('application/pdf') } }));
		const runs = oneByOne.has(name) ? all.map((item) => [item]) : [all];
		const unclear: string[] = [];
		if (name === 'question') await listen();
		for (const [[replaced, odd], items] of [...oddVersions(parameters)].flatMap((version) => runs.map((items) => [version, items] as const))) {
			// Who listens, listens to one account.
			if (name !== 'question') world.changeAccount();
			const { error, runData } = await world.engine.runWorkflow({
				workflow: {
					id: 'odd-workflow',
					nodes: [
						{ id: 'n1', name: 'Start', type: 'n8n-nodes-base.manualTrigger', typeVersion: 1, position: [0, 0], parameters: {} },
						{ id: 'n2', name: 'Node', type: `n8n-nodes-whatsapp-ops.${type}`, typeVersion: 1, position: [0, 0], parameters: odd, credentials: { whatsAppCloudApi: { id: 'whatsapp-1', name: 'WhatsApp sandbox' } }, onError: 'continueRegularOutput' },
					],
					connections: { Start: { main: [[{ node: 'Node', type: 'main', index: 0 }]] } },
				},
				startNode: 'Start',
				items,
				credentials: [world.credential],
			});
			if (error && !/issues/.test(error.message)) unclear.push(`${replaced}: ${error.message}`);
			if (error) continue;
			const valueOf = (item: number) => JSON.stringify(items[item]?.json.odd) ?? 'undefined';
			const given = (runData.Node?.[0]?.outputs ?? []).flat();
			for (const { json, pairedItem } of given) {
				const { message = '', description = '', code } = (json.failure ?? {}) as { message?: string; description?: string; code?: number };
				const value = valueOf([pairedItem].flat().map((pair) => (pair as { item: number }).item)[0]!);
				if (code === undefined && nobodyThoughtOfThat.test(message + description)) unclear.push(`${replaced} = ${value}: ${message} ${description}`);
				if (JSON.stringify(json).includes('[object')) unclear.push(`${replaced} = ${value}: ${JSON.stringify(json).slice(0, 300)}`);
			}
			const heardOf = new Set(given.flatMap(({ pairedItem }) => [pairedItem].flat().map((pair) => (pair as { item: number }).item)));
			if (!mayGiveNothing.has(name) && heardOf.size < items.length) unclear.push(`${replaced}: only items ${[...heardOf].join(', ')} were heard of`);
		}
		expect(unclear).toEqual([]);
	});
});
