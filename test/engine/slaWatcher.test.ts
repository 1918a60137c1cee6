import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { PlainItem, RunWorkflowAnswer } from './engineMessages';
import { eventually } from './given/eventually';
import { slaTriggerWorkflow, slaWorkflow, watchParameters } from './given/slaWorkflow';
import { startEngine, type Engine } from './startEngine';

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();

describe('SLA Watcher', () => {
	let engine: Engine;
	let tenants = 0;
	let tenant = '';
	beforeAll(async () => void (engine = await startEngine()));
	afterAll(async () => void (await engine?.stop()));
	beforeEach(() => void (tenant = `t${(tenants += 1)}`));
	afterEach(async () => void (await engine.stopTrigger()));

	const run = async (parameters: INodeParameters, items: IDataObject[] = [{}]): Promise<RunWorkflowAnswer> =>
		await engine.runWorkflow({ workflow: slaWorkflow(parameters), startNode: 'Start', items: items.map((json) => ({ json })), credentials: [] });
	const outputs = async (parameters: INodeParameters, items?: IDataObject[]): Promise<IDataObject[][]> => {
		const { error, runData } = await run(parameters, items);
		expect(error).toBeUndefined();
		return (runData.SLA?.[0]?.outputs ?? []).map((output) => output.map(({ json }) => json));
	};
	const refusal = async (parameters: INodeParameters, items?: IDataObject[]): Promise<string> => {
		const { error, runData } = await run(parameters, items);
		const found = runData.SLA?.[0]?.error ?? error;
		return `${found?.message} ${found?.description}`;
	};
	const inTenant = (more: INodeParameters = {}) => ({ deskOptions: { tenant }, ...more });
	const watch = async (items: IDataObject[], more: INodeParameters = {}) =>
		(await outputs({ ...watchParameters, ...more, policyOptions: { ...(watchParameters.policyOptions as INodeParameters), tenant, ...((more.policyOptions as INodeParameters | undefined) ?? {}) } }, items))[0]!;
	const ticket = (number: string, created: string, more: IDataObject = {}) => ({ number, subject: 'Printer on fire', status: 'new', agent: 'Ana', created, ...more });

	const startTrigger = async () => expect((await engine.startTrigger({ workflow: slaTriggerWorkflow({ tenant }), node: 'Due', mode: 'trigger', credentials: [] })).error).toBeUndefined();
	const told = async (count: number): Promise<PlainItem[]> =>
		await eventually(async () => {
			const names = ['Warning', 'Breach', 'Escalation', 'Resolved', 'Watchdog'];
			const items = (await engine.triggerRecord()).emitted.flatMap(({ outputs: each }) => each.flatMap((list, index) => list.map((item) => ({ ...item, json: { ...item.json, output: names[index] } }))));
			return items.length >= count ? items : undefined;
		});

	test('what is overdue is fired with everything that a notification needs', async () => {
		expect(await watch([ticket('T-1', minutesAgo(61))])).toEqual([{ caseKey: 'T-1', outcome: 'started', policy: 'support' }]);
		await startTrigger();
		const [{ json: item }] = (await told(1)) as [PlainItem];
		expect(item).toMatchObject({
			key: `${tenant}|T-1|support.resolution|1|breach|0|person:ana`,
			kind: 'breach',
			output: 'Breach',
			text: expect.stringMatching(/^🔴 \*Vencido\* · T-1: Printer on fire\nSupport · Resolución: 1 minuto de retraso \(objetivo 1 hora\)\n.*\n.*\nhttps:\/\/desk\.example\/T-1$/),
			recipient: { phone: '+1 555 010 0201', name: 'Ana', language: 'es', reason: 'owner' },
			case: { key: 'T-1', title: 'Printer on fire', status: 'new', owner: 'Ana', fields: { number: 'T-1' } },
			policy: 'Support',
			metric: 'Resolución',
			goal: { words: '1 hora', figures: '1:00', minutes: 60 },
			elapsed: { minutes: expect.any(Number), words: expect.any(String) },
			remaining: { words: expect.stringMatching(/retraso/) },
			recordLink: 'https://desk.example/T-1',
			buttons: { acknowledge: { title: 'Me encargo', id: expect.stringMatching(/^sla1\./) }, snooze: { id: expect.any(String) }, resolve: { id: expect.any(String) } },
		});
		for (const { title, id } of Object.values(item.buttons as Record<string, { title: string; id: string }>)) {
			expect([title.length <= 20, id.length <= 256]).toEqual([true, true]);
		}
	});

	test('a tap by the recipient acknowledges; a second one, somebody else and a forged one change nothing', async () => {
		await watch([ticket('T-1', minutesAgo(61))]);
		await startTrigger();
		const [{ json }] = (await told(1)) as [PlainItem];
		const { id } = (json.buttons as { acknowledge: { id: string } }).acknowledge;
		const tap = async (buttonId: string, waId: string) => (await outputs(inTenant({ operation: 'applyAction' }), [{ kind: 'buttonReply', button: { id: buttonId, title: 'x' }, from: { waId, name: 'Ana' } }]))[0]![0];
		expect(await tap(id, '15550100202')).toMatchObject({ outcome: 'notRecipient', answer: expect.any(String) });
		expect(await tap(`${id}x`, '15550100201')).toMatchObject({ outcome: 'forged' });
		expect(await tap(id, '15550100201')).toMatchObject({ outcome: 'applied', action: 'acknowledge', changedKeys: ['T-1'], by: 'Ana', answer: expect.stringMatching(/^Gracias/) });
		expect(await tap(id, '15550100201')).toMatchObject({ outcome: 'used' });
		expect(await outputs(inTenant({ operation: 'applyAction' }), [{ kind: 'text', text: 'hello', from: { waId: '1' } }, { button: { id: 'approve:1' }, from: { waId: '1' } }])).toEqual([[]]);
		expect((await outputs(inTenant({ operation: 'get', caseKey: 'T-1' })))[0]![0]).toMatchObject({ state: 'open', metrics: [{ silencedBy: 'acknowledged' }] });
	});

	test('the status decides, a complete snapshot resolves what is missing, and whoever was told hears of it', async () => {
		await watch([ticket('a', minutesAgo(61)), ticket('b', minutesAgo(61)), ticket('c', minutesAgo(1), { status: 'closed' })]);
		await startTrigger();
		expect((await told(1))[0]!.json).toMatchObject({ count: 2, digest: [{ case: { key: 'a' } }, { case: { key: 'b' } }] });
		expect(await watch([ticket('b', minutesAgo(61), { status: 'Pending' })], { policyOptions: { complete: true } })).toEqual([
			{ caseKey: 'b', outcome: 'paused', policy: 'support' },
			{ caseKey: 'a', outcome: 'missing', policy: 'support' },
		]);
		expect((await told(2))[1]!.json).toMatchObject({ kind: 'resolved', output: 'Resolved', case: { key: 'a' } });
		expect((await outputs(inTenant({ operation: 'list', which: 'all' })))[0]!.map(({ key, state }) => `${key} ${state}`)).toEqual(['a closed', 'b paused']);
	});

	test('each operation on a case says what came of it', async () => {
		await watch([ticket('T-1', minutesAgo(5))]);
		const act = async (operation: string, more: INodeParameters = {}) => {
			const [item] = (await outputs(inTenant({ operation, caseKey: 'T-1', ...more })))[0]!;
			return `${item!.outcome} ${item!.state}`;
		};
		expect(await act('pause')).toBe('applied paused');
		expect(await act('pause')).toBe('unchanged paused');
		expect(await act('resume')).toBe('applied open');
		expect(await act('acknowledge', { actDetails: { by: 'Bo' } })).toBe('applied open');
		expect(await act('snooze', { snoozeMinutes: 30 })).toBe('applied open');
		expect(await act('mute', { recipient: 'Ana', muteMinutes: 30 })).toBe('applied open');
		expect(await act('unmute', { recipient: '+1 555 010 0201' })).toBe('applied open');
		expect(await act('reset')).toBe('applied open');
		expect(await act('resolve')).toBe('applied closed');
		expect(await act('cancel')).toBe('unchanged closed');
		expect(await refusal(inTenant({ operation: 'resolve', caseKey: 'nobody' }))).toMatch(/No case "nobody" is watched here/);
		expect((await outputs(inTenant({ operation: 'report', groupBy: ['owner'] })))[0]).toMatchObject([{ owner: 'Ana', met: 1, missed: 0, attainment: 1 }]);
	});

	test('an edited policy is shown for each running case before it is applied', async () => {
		await watch([ticket('T-1', minutesAgo(50)), ticket('T-2', minutesAgo(1))]);
		const edited = { ...watchParameters, goals: { goal: [{ metric: 'resolution', within: 40, unit: 'minutes' }] }, policyOptions: { ...(watchParameters.policyOptions as INodeParameters), tenant }, operation: 'applyPolicy' };
		const preview = (await outputs(edited))[0]!;
		expect(preview).toMatchObject([
			{ caseKey: 'T-1', policy: 'support', outcome: 'preview', metrics: [{ stateBefore: 'dueSoon', stateAfter: 'breached', deadlineBefore: expect.stringMatching(/Z$/), deadlineAfter: expect.stringMatching(/Z$/) }], tells: [{ kind: 'breach', recipient: 'Ana' }] },
			{ caseKey: 'T-2', outcome: 'preview', tells: [] },
		]);
		expect((await outputs(edited))[0]).toEqual(preview);
		expect((await outputs({ ...edited, onlyPreview: false }))[0]!.map(({ caseKey, outcome }) => `${caseKey} ${outcome}`)).toEqual(['T-1 applied', 'T-2 applied']);
		expect((await outputs({ ...edited, onlyPreview: false }))[0]!.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged']);
	});

	test('Check sorts items into three outputs and stores nothing', async () => {
		const check = { operation: 'check', checkStartedAt: '={{ $json.at }}', checkStoppedAt: '={{ $json.done }}', checkWithin: 60, checkUnit: 'minutes', hours: 'always' };
		const [onTrack, dueSoon, breached] = await outputs(check, [{ n: 1, at: minutesAgo(10) }, { n: 2, at: minutesAgo(50) }, { n: 3, at: minutesAgo(70) }, { n: 4, at: minutesAgo(70), done: minutesAgo(20) }]);
		expect([onTrack, dueSoon, breached].map((output) => output!.map(({ n }) => n))).toEqual([[1, 4], [2], [3]]);
		expect(breached![0]).toMatchObject({ n: 3, sla: { state: 'breached', elapsed: { figures: '1:10' }, remaining: { words: '10 minutes overdue' } } });
	});

	test('Simulate tells what would have been told, when and to whom', async () => {
		const simulated = await outputs({ ...watchParameters, operation: 'simulate', caseDetails: { ...(watchParameters.caseDetails as INodeParameters), stateSince: '={{ $json.closed }}' } }, [
			ticket('late', '2026-01-05T10:00:00Z', { status: 'closed', closed: '2026-01-05T12:30:00Z' }),
			ticket('fast', '2026-01-05T10:00:00Z', { status: 'closed', closed: '2026-01-05T10:10:00Z' }),
		]);
		expect(simulated[0]!.map(({ caseKey, at, kind, recipient }) => [caseKey, String(at ?? '').slice(11, 16), kind, (recipient as IDataObject | undefined)?.name].join(' '))).toEqual([
			'late 10:45 warning Ana',
			'late 11:00 breach Ana',
			'late 12:00 escalation Bo',
			'late 12:30 resolved Ana',
			'late 12:30 resolved Bo',
			'fast  nothing ',
		]);
	});

	describe('a policy that could never work is refused: what, where, and how to mend it', () => {
		const recipient = (by: string, value = '') => ({ recipient: [{ by, value }] });
		test.each<[string, INodeParameters, RegExp]>([
			['an invalid zone', { zone: 'Europe/Berlinn' }, /Berlinn.*Where: zone/],
			['no open minute', { hours: 'windows', windows: {} }, /no open minute.*Where: hours/],
			['only holidays of a wrong form', { holidays: '25.12.2026' }, /holiday "25\.12\.2026" is no date/],
			['no day chosen', { hours: 'windows', windows: { window: [{ days: [], from: '09:00', to: '17:00' }] } }, /Where: hours 1/],
			['a warning later than its breach', { warnings: { warning: [{ at: 120, unit: 'percent', to: recipient('owner') }] } }, /120 % comes no earlier.*Where: metric 1, warning 1/],
			['a warning before the start', { warnings: { warning: [{ at: 90, unit: 'minutes', to: recipient('owner') }] } }, /before the clock starts.*Where: metric 1, warning 1/],
			['a warning without recipient', { warnings: { warning: [{ at: 50, unit: 'percent', to: {} }] } }, /warning has no recipient.*Where: metric 1, warning 1/],
			['nobody told when missed', { breach: {} }, /breach has no recipient.*Where: metric 1, when missed/],
			['a repeat shorter than the tick', { policyOptions: { tickSeconds: 300, breachEveryMinutes: 2 } }, /shorter than the tick of 300 seconds.*Where: metric 1, when missed, reminder/],
			['an unreachable tier', { tiers: { tier: [{ afterMinutes: 60, to: recipient('role', 'lead') }, { afterMinutes: 30, to: recipient('role', 'lead') }] } }, /Tier 2 is never reached.*Where: metric 1, escalation level 2/],
			['a tier without recipient', { tiers: { tier: [{ afterMinutes: 60, to: {} }] } }, /tier has no recipient.*Where: metric 1, escalation level 1/],
			['a role that nobody has', { tiers: { tier: [{ afterMinutes: 60, to: recipient('role', 'boss') }] } }, /Nobody in the directory has the role "boss".*Where: metric 1, escalation level 1, recipient 1/],
			['an unknown rota', { breach: recipient('rota', 'night') }, /no rota "night"/],
			['an unreachable goal', { goals: { goal: [{ metric: 'resolution', within: 1 }, { metric: 'resolution', within: 2, priority: 'High' }] } }, /Goal 2 is never reached.*Where: metric 1, goal 2/],
			['a goal of no time', { goals: { goal: [{ metric: 'resolution', within: 0 }] } }, /more than 0 minutes.*Where: metric 1, goal 1/],
			['no goal at all', { goals: {} }, /watches nothing.*Where: metric/],
			['a person without number', { people: { person: [{ name: 'Ana', address: '' }] } }, /no address.*Where: person 1/],
			['quiet hours that never end', { people: { person: [{ name: 'Ana', address: '+15550100201', more: { quietFrom: '00:00', quietTo: '24:00' } }, { name: 'Bo', address: '+15550100202', roles: 'lead' }] } }, /never end.*Where: person 1/],
			['JSON that is none', { policySource: 'json', policyJson: '{ "id": ' }, /must be a JSON object/],
			['a misspelt setting', { policySource: 'json', policyJson: '{ "id": "p", "calender": {} }' }, /calender/],
			['a tenant of a wrong form', { policyOptions: { tenant: 'a b' } }, /tenant must consist of/],
		])('%s', async (_, more, message) => {
			expect(await refusal({ ...watchParameters, ...more }, [ticket('T-1', minutesAgo(1))])).toMatch(message);
		});

		test('no catch-all', async () => {
			const { status } = await run({ ...watchParameters, catchAllAddress: '' }, [ticket('T-1', minutesAgo(1))]);
			expect(status).toBe('error');
		});
	});

	test('an item that cannot be read is one error item, and the others go on', async () => {
		const answer = await engine.runWorkflow({
			workflow: { ...slaWorkflow(watchParameters), nodes: slaWorkflow({ ...watchParameters, policyOptions: { tenant } }).nodes.map((node) => (node.name === 'SLA' ? { ...node, onError: 'continueRegularOutput' as const } : node)) },
			startNode: 'Start',
			items: [{ json: ticket('T-1', 'yesterday') }, { json: ticket('T-2', minutesAgo(1)) }],
			credentials: [],
		});
		expect(answer.runData.SLA![0]!.outputs[0]!.map(({ json }) => [json.caseKey, json.outcome])).toEqual([
			[undefined, 'invalid'],
			['T-2', 'started'],
		]);
	});

	test('items of different tenants are acted on each in its own', async () => {
		const other = `${tenant}-other`;
		for (const one of [tenant, other]) await watch([ticket('T-1', minutesAgo(1))], { policyOptions: { tenant: one } });
		await watch([ticket('T-2', minutesAgo(1))]);
		await watch([ticket('T-2', minutesAgo(1))], { policyOptions: { tenant: other } });
		const ofItem = { caseKey: '={{ $json.key }}', deskOptions: { tenant: '={{ $json.tenant }}' } };
		const both = [{ tenant, key: 'T-1' }, { tenant: other, key: 'T-2' }];
		expect((await outputs({ ...ofItem, operation: 'resolve' }, both))[0]!.map(({ outcome }) => outcome)).toEqual(['applied', 'applied']);
		const found = await outputs({ ...ofItem, operation: 'get' }, [...both, { tenant, key: 'T-2' }, { tenant: other, key: 'T-1' }]);
		expect(found[0]!.map(({ state }) => state)).toEqual(['closed', 'closed', 'open', 'open']);
	});

	test('a run that would bring the cases of one tenant to another is refused', async () => {
		expect(await refusal({ ...watchParameters, policyOptions: { tenant: '={{ $json.tenant }}' } }, [{ ...ticket('T-1', minutesAgo(1)), tenant }, { ...ticket('T-2', minutesAgo(1)), tenant: `${tenant}-other` }])).toMatch(/different tenants.*Loop Over Items/);
		expect(await refusal({ ...watchParameters, policyOptions: { tenant: '={{ $json.tennant }}' } }, [{ ...ticket('T-1', minutesAgo(1)), tenant }])).toMatch(/tenant is an expression that gives nothing/);
	});

	test.each(['title', 'status', 'owner', 'priority'])('a %s that is no text is refused, and not left out', async (name) => {
		const label = `${name[0]!.toUpperCase()}${name.slice(1)}`;
		const details = { ...(watchParameters.caseDetails as INodeParameters), [name]: '={{ $json.given }}' };
		expect(await refusal({ ...watchParameters, caseDetails: details, policyOptions: { tenant } }, [{ ...ticket('T-1', minutesAgo(1)), given: { name: 'Ana' } }])).toMatch(new RegExp(`${label} must be a text`));
	});

	test('a hint says that nobody tells while no trigger is running', async () => {
		const { runData } = await run({ ...watchParameters, policyOptions: { tenant } }, [ticket('T-1', minutesAgo(1))]);
		expect(runData.SLA![0]!.hints).toEqual([expect.stringMatching(/No SLA Watcher Trigger is running/)]);
	});

	test('no phone number stands in the log', async () => {
		await watch([ticket('T-1', minutesAgo(61))]);
		await startTrigger();
		await told(1);
		const { log } = await engine.stopTrigger();
		expect(JSON.stringify(log)).not.toContain('555 010 0201');
	});
});
