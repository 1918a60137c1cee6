import { InvalidInputError } from '../../../core/messages';
import { readPolicy } from '../../../core/sla';
import type { Store } from '../../../core/store';
import { buttonsOf, deskSecret, groupMessages, tick, writeMessage, type ActionVerb } from '../../../core/watch';
import { ruleDue } from '../../../core/watch/tick/ruleDue';
import { draft } from '../../unit/sla/given/watched';
import type { StoreRoom } from '../store/storeRoom';
import { at, DeskWorld } from './deskWorld';
import { worldPerTest } from './worldPerTest';

/** What a desk promises, on every engine. */
export function deskContract(openRoom: () => Promise<StoreRoom>): void {
	let store: Store;
	let world: DeskWorld;
	worldPerTest(openRoom, (given) => void ({ store, world } = given));

	const go = (time: string, date?: string) => void (world.now = at(time, date));

	describe('a case', () => {
		it('is warned of, breached, escalated and resolved, and then nothing more comes', async () => {
			expect(await world.open()).toBe('started');
			expect(await world.tick()).toEqual([]);
			go('09:47');
			expect(await world.tick()).toEqual([]);
			go('09:48');
			expect(await world.tick()).toEqual(['warning Ana T-1']);
			expect(await world.tick()).toEqual([]);
			go('10:00');
			expect(await world.tick()).toEqual(['breach Ana T-1']);
			go('10:30');
			expect(await world.tick()).toEqual(['escalation Bo T-1']);
			go('10:40');
			await world.open('T-1', { says: ['resolve'] });
			expect((await world.tick()).sort()).toEqual(['resolved Ana T-1', 'resolved Bo T-1']);
			go('16:00', '2026-03-02');
			expect(await world.tick()).toEqual([]);
			expect(await world.open('T-1', { says: ['resolve'] })).toBe('unchanged');
			expect(await store.cases.countDue({ tenant: 'acme' }, world.now)).toBe(0);
		});

		it('that nobody has touched costs no tick anything', async () => {
			await world.open();
			const { report } = await tick({ ...world.room, owner: 'p1', name: 'trigger' });
			expect(report).toEqual({ due: 0, sent: 0, deferred: 0, failedCases: 0, cases: 0 });
		});

		it('is paused and goes on by what its source says, once each', async () => {
			await world.open();
			go('09:30');
			expect(await world.open('T-1', { says: ['pause'] })).toBe('paused');
			expect(await world.open('T-1', { says: ['pause'] })).toBe('unchanged');
			go('12:00');
			expect(await world.tick()).toEqual([]);
			expect(await world.open()).toBe('resumed');
			go('12:17');
			expect(await world.tick()).toEqual([]);
			go('12:18');
			expect(await world.tick()).toEqual(['warning Ana T-1']);
		});

		it('follows a corrected start, a new owner and a new priority', async () => {
			await world.open();
			go('09:10');
			expect(await world.open('T-1', { startedAt: at('09:05') })).toBe('updated');
			expect(await world.open('T-1', { startedAt: at('09:05') })).toBe('unchanged');
			expect(await world.open('T-1', { startedAt: at('09:05'), context: { owner: 'di' } })).toBe('updated');
			go('09:52');
			expect(await world.tick()).toEqual([]);
			go('09:53');
			expect(await world.tick()).toEqual(['warning Di T-1']);
		});

		it('that was closed before anybody watched it is ignored; one that is open again alarms again', async () => {
			expect(await world.open('T-0', { says: ['resolve'] })).toBe('ignored');
			await expect(world.desk.get('T-0')).rejects.toThrow(InvalidInputError);
			await world.open();
			await world.open('T-1', { says: ['cancel'] });
			expect((await world.desk.get('T-1')).state).toBe('closed');
			go('10:00');
			expect(await world.open()).toBe('reopened');
			go('10:48');
			expect(await world.tick()).toEqual(['warning Ana T-1']);
		});

		it('closed by a person stays closed until its source has changed', async () => {
			await world.open('T-1', { context: { status: 'open', owner: 'ana' } });
			expect(await world.desk.act('T-1', { verb: 'resolve', by: 'Ana' })).toBe(true);
			expect(await world.open('T-1', { context: { status: 'open', owner: 'ana' } })).toBe('keptClosed');
			expect(await world.open('T-1', { context: { status: 'waiting', owner: 'ana' } })).toBe('reopened');
		});

		it('of another policy is refused while it is open', async () => {
			await world.open();
			world.policy = readPolicy({ ...draft, id: 'other' });
			expect((await world.watch([{ key: 'T-1' }])).entries).toEqual([{ key: 'T-1', outcome: 'otherPolicy', policy: 'support' }]);
			await world.desk.act('T-1', { verb: 'resolve' });
			expect((await world.watch([{ key: 'T-1' }])).entries).toEqual([{ key: 'T-1', outcome: 'reopened' }]);
		});

		it('keeps the policy of its start', async () => {
			await world.open();
			world.policy = readPolicy({ ...draft, metrics: [{ ...draft.metrics[0]!, goals: [{ withinMinutes: 10 }] }] });
			await world.open();
			await world.open('T-2');
			go('09:10');
			expect(await world.tick()).toEqual(['breach Ana T-2']);
		});

		it('follows the fields that its own policy looks at, also where the edited one looks at others', async () => {
			const goals = (field: string) => [{ when: [{ field, is: 'equal' as const, value: 'gold' }], withinMinutes: 10 }, { withinMinutes: 60 }];
			const policyOn = (field: string) => readPolicy({ ...draft, metrics: [{ ...draft.metrics[0]!, goals: goals(field) }] });
			world.policy = policyOn('tier');
			await world.open('T-1', { context: { owner: 'ana', fields: { tier: 'iron' } } });
			world.policy = policyOn('contract');
			go('09:05');
			expect(await world.open('T-1', { context: { owner: 'ana', fields: { tier: 'gold' } } })).toBe('updated');
			go('09:10');
			expect(await world.tick()).toEqual(['breach Ana T-1']);
		});

		it('of another tenant is another case', async () => {
			const other = new DeskWorld(store, 'other');
			await world.open();
			go('10:00');
			other.now = world.now;
			expect(await other.tick()).toEqual([]);
			await expect(other.desk.act('T-1', { verb: 'pause' })).rejects.toThrow('No case "T-1" is watched here');
			expect(await world.tick()).toEqual(['breach Ana T-1']);
		});

		it('shows how it stands and what was told', async () => {
			await world.open();
			go('10:00');
			await world.tick();
			const shown = await world.desk.get('T-1');
			expect(shown).toMatchObject({
				key: 'T-1',
				state: 'open',
				policy: 'support',
				context: { title: 'Printer on fire' },
				metrics: [{ metric: 'resolution', state: 'breached', late: true, goalMinutes: 60, remaining: { words: 'due now' } }],
				history: [{ kind: 'breach', recipient: 'Ana', reasons: ['owner'], at: new Date(at('10:00')).toISOString() }],
			});
			expect(shown.nextDueAt).toBe(new Date(at('10:30')).toISOString());
			expect((await world.desk.list({ isOpen: true, atMost: 9 })).map(({ key }) => key)).toEqual(['T-1']);
			expect(await world.desk.list({ isOpen: false, atMost: 9 })).toEqual([]);
		});
	});

	describe('a complete list', () => {
		it('resolves what is missing, and tells it', async () => {
			await world.watch(['a', 'b', 'c'].map((key) => ({ key, context: { owner: 'ana' } })));
			go('10:00');
			expect(await world.tick()).toEqual(['breach Ana a + breach Ana b + breach Ana c']);
			expect((await world.watch([{ key: 'a', context: { owner: 'ana' } }], { complete: true })).missing).toEqual(['b', 'c']);
			expect(await world.tick()).toEqual(['resolved Ana b + resolved Ana c']);
		});

		it('that lacks too many resolves none', async () => {
			await world.watch(Array.from({ length: 20 }, (_, index) => ({ key: `k${index}` })));
			await expect(world.watch([{ key: 'k1' }], { complete: true })).rejects.toThrow('19 of 20 open cases are missing from the list, more than the 50 %');
			expect(await world.desk.list({ isOpen: true, atMost: 99 })).toHaveLength(20);
			expect((await world.watch([{ key: 'k1' }], { complete: true, missingAtMostPercent: 95 })).missing).toHaveLength(19);
		});
	});

	describe('messages', () => {
		it('are one per recipient and tick, whatever the number of cases', async () => {
			await world.watch(Array.from({ length: 300 }, (_, index) => ({ key: `k${index}`, context: { owner: index % 2 === 0 ? 'ana' : 'di' } })));
			go('11:00');
			const messages = await world.tickMessages();
			expect(messages.map(({ keys, notifications, counts }) => [notifications[0]!.recipient.name, keys.length, notifications.length, counts])).toEqual(
				expect.arrayContaining([
					['Ana', 150, 20, { breach: 150 }],
					['Di', 150, 20, { breach: 150 }],
					['Bo', 300, 20, { escalation: 300 }],
				]),
			);
			expect(messages).toHaveLength(3);
		});

		it('that were not handed on come again, unchanged, once the process that took them has gone', async () => {
			await world.open();
			go('10:00');
			const first = await tick({ ...world.room, owner: 'p1', name: 'trigger' });
			const [taken] = first.batches;
			expect(taken!.messages).toHaveLength(1);
			expect(await world.tickMessages('p1')).toEqual([]);
			world.now += 31_000;
			expect(await world.tickMessages('p2')).toEqual(taken!.messages);
			expect(await world.tickMessages('p2')).toEqual([]);
		});

		it('come again in the batches in which they were taken, however long nobody says that they arrived', async () => {
			const take = async (owner = 'p1') => (await tick({ ...world.room, owner, name: 'trigger' })).batches;
			await world.open('T-1');
			await world.open('T-2');
			go('10:00');
			const first = await take();
			world.now += 5_000;
			await world.open('T-3', { startedAt: world.now - 65 * 60_000 });
			const second = await take();
			expect([...first, ...second].map(({ messages }) => messages.flatMap(({ notifications }) => notifications.map(({ caseKey }) => caseKey).sort()))).toEqual([['T-1', 'T-2'], ['T-3']]);
			for (let round = 0; round < 3; round += 1) {
				world.now += 40_000;
				expect((await take('p2')).map(({ id, messages }) => ({ id, messages }))).toEqual([...first, ...second].map(({ id, messages }) => ({ id, messages })));
			}
			world.now += 40_000;
			for (const { handed } of await take('p2')) await handed();
			world.now += 40_000;
			expect(await take('p2')).toEqual([]);
		});

		it('come from one process at a time', async () => {
			await world.open();
			await world.tick('p1');
			go('10:00');
			await tick({ ...world.room, owner: 'p1', name: 'trigger' });
			expect(await tick({ ...world.room, owner: 'p2', name: 'trigger' })).toEqual({ batches: [] });
		});

		it('say everything in the language of the recipient', async () => {
			await world.open('T-1', { context: { title: 'Printer on fire', owner: 'ana', status: 'new', priority: 'P1', recordLink: 'https://desk.example/T-1' } });
			go('09:50');
			expect(await world.texts()).toEqual(['⏳ *Vence pronto* · T-1: Printer on fire\nSupport · Resolución: faltan 10 minutos (objetivo 1 hora)\nPrioridad: P1 · Estado: new · Responsable: ana\nEste mensaje llega con un retraso de 2 minutos.\nhttps://desk.example/T-1']);
		});

		it('tell whoever keeps the watcher of a recipient that nobody is, once a day', async () => {
			world.policy = readPolicy({ ...draft, metrics: [{ ...draft.metrics[0]!, breach: { to: [{ by: 'role', role: 'wizard' }] } }] });
			await world.open('a');
			await world.open('b');
			go('10:00');
			expect((await world.tick()).sort()).toEqual(['breach Operations a + breach Operations b', 'notice unreached']);
		});
	});

	describe('after a downtime', () => {
		/** SLA_CATCH_UP=10000 runs the full number. */
		const count = Number(process.env.SLA_CATCH_UP ?? 600);
		it.each([
			['1 hour', 1],
			['24 hours', 24],
			['7 days', 7 * 24],
		])('of %s each recipient gets one message with the highest level, and its lateness', async (_, hours) => {
			world.policy = readPolicy({ ...draft, calendar: { zone: 'UTC', alwaysOpen: true } });
			await world.watch(Array.from({ length: count }, (__, index) => ({ key: `k${index}`, startedAt: at('09:00') - (index % 50) * 60_000, context: { owner: ['ana', 'di', 'ed'][index % 3] } })));
			await world.tickMessages();
			world.now += hours * 3_600_000;
			const beganAt = performance.now();
			const messages = await world.tickMessages();
			if (process.env.SLA_CATCH_UP !== undefined) console.log(`${count} open cases after ${hours} h: ${messages.length} messages in ${Math.round(performance.now() - beganAt)} ms`);
			const recipients = messages.map(({ notifications }) => notifications[0]!.recipient.id);
			expect([...new Set(recipients)].sort()).toEqual([...recipients].sort());
			expect(recipients).toEqual(expect.arrayContaining(['person:ana', 'person:di', 'person:ed', 'person:bo']));
			for (const { keys, counts } of messages) {
				// One notification for each case, on the highest level that concerns its recipient.
				expect(keys.length).toBe(Math.max(...Object.values(counts)));
				expect(Object.keys(counts)).not.toContain('warning');
			}
			expect(messages.reduce((sum, { counts }) => sum + (counts.breach ?? 0), 0)).toBe(count);
			expect(writeMessage(messages.find(({ notifications }) => notifications[0]!.recipient.id === 'person:bo')!)).toMatch(/This message comes .* late\.$/);
			expect(await world.tickMessages()).toEqual([]);
		});
	});

	describe('gathering', () => {
		it('takes all that a recipient is to be told, or none of it', async () => {
			await world.watch(['a', 'b', 'c', 'd'].map((key) => ({ key, context: { owner: key === 'd' ? 'di' : 'ana' } })));
			go('10:00');
			await store.cases.changeDue({ tenant: 'acme' }, 99, (held) => ruleDue(held, world.now).change, world.now);
			const gather = () => store.cases.gather({ tenant: 'acme' }, 2, groupMessages, world.now);
			expect([await gather(), await gather(), await gather()]).toEqual([3, 1, 0]);
			expect((await world.tickMessages()).map(({ keys }) => keys.length).sort()).toEqual([1, 3]);
		});
	});

	describe('a case that cannot be decided', () => {
		it('is told of and holds nobody up', async () => {
			await world.open('good');
			await world.open('bad');
			await store.cases.change([{ tenant: 'acme', key: 'bad' }], ({ stored }) => ({ ...stored!, facts: [...stored!.facts, { kind: 'start', at: 0, policy: 'x', metrics: 5 as never }], nextDueAt: at('10:00') }), world.now);
			go('10:00');
			expect((await world.tick()).sort()).toEqual(['breach Ana good', 'notice caseFailed']);
			expect(await world.tick()).toEqual([]);
		});
	});

	describe('a message that is about to leave', () => {
		it('leaves while it holds, and not once the case is resolved; then nobody is told of an end', async () => {
			await world.open();
			go('10:00');
			const [message] = await world.tickMessages();
			expect(await world.desk.recheck(message!.key)).toEqual({ leaves: true });
			expect(await world.desk.recheck('something else')).toEqual({ leaves: true });
			await world.desk.act('T-1', { verb: 'resolve' });
			expect(await world.desk.recheck(message!.key)).toMatchObject({ leaves: false });
			expect((await world.desk.get('T-1')).history).toEqual([]);
			expect(await world.tick()).toEqual([]);
		});

		it('does not leave to a former owner; the new one is told', async () => {
			await world.open();
			go('10:00');
			const [message] = await world.tickMessages();
			await world.open('T-1', { context: { owner: 'di' } });
			expect(await world.desk.recheck(message!.key)).toMatchObject({ leaves: false });
			expect(await world.tick()).toEqual(['breach Di T-1']);
		});
	});

	describe('a button', () => {
		const tapBy = async (id: string, address: string) => await world.desk.applyAction(id, { addresses: [address] });
		const breach = async () => {
			await world.open();
			go('10:00');
			const [message] = await world.tickMessages();
			const buttons = buttonsOf(message!, await deskSecret(world.room));
			return (action: ActionVerb) => buttons.find((button) => button.action === action)!.id;
		};

		it('acknowledges: the ladder rests, and everybody is told of the end', async () => {
			const id = await breach();
			expect(id('acknowledge').length).toBeLessThanOrEqual(256);
			expect(await tapBy(id('acknowledge'), '15550100001')).toMatchObject({ outcome: 'applied', verb: 'acknowledge', changedKeys: ['T-1'], by: 'Ana', answer: expect.stringMatching(/^Gracias.*T-1: Printer on fire$/s) });
			go('10:30');
			expect(await world.tick()).toEqual([]);
			await world.open('T-1', { says: ['resolve'] });
			expect(await world.tick()).toEqual(['resolved Ana T-1']);
		});

		it('counts once, also when it is tapped many times at once', async () => {
			const id = await breach();
			const taps = await Promise.all(Array.from({ length: 5 }, () => tapBy(id('acknowledge'), '+1 555 010 0001')));
			expect(taps.map(({ outcome }) => outcome).sort()).toEqual(['applied', 'used', 'used', 'used', 'used']);
			expect((await world.desk.get('T-1')).facts.filter(({ kind }) => kind === 'acknowledge')).toHaveLength(1);
		});

		it('of a second person who takes it on says who has it already, and changes nothing; once that has run out it may be taken on anew', async () => {
			world.policy = readPolicy({ ...draft, metrics: [{ ...draft.metrics[0]!, warnings: [], tiers: [], breach: { to: [{ by: 'owner' }, { by: 'role', role: 'lead' }] } }] });
			await world.open('T-1');
			await world.open('T-2');
			const tapOfLead = async () => {
				const message = (await world.tickMessages()).find(({ notifications }) => notifications[0]!.recipient.name === 'Bo')!;
				const [acknowledge] = buttonsOf(message, await deskSecret(world.room));
				return async () => await world.desk.applyAction(acknowledge!.id, { addresses: ['15550100002'], via: 'wamid.1' });
			};
			go('10:00');
			const tap = await tapOfLead();
			await world.desk.act('T-1', { verb: 'acknowledge', by: 'Ana' });
			const said = await tap();
			expect(said).toMatchObject({ outcome: 'applied', changedKeys: ['T-2'], answer: expect.stringMatching(/taking care of it\.\n\nAna is already taking care of it, so nothing was changed\.\nT-1: /) });
			expect(await tap()).toEqual(said);
			expect((await world.desk.get('T-1')).facts.flatMap(({ kind, by }) => (kind === 'acknowledge' ? [by] : []))).toEqual(['Ana']);
			await world.desk.act('T-2', { verb: 'resolve' });
			go('11:00');
			await world.desk.act('T-1', { verb: 'acknowledge', by: 'Cy' });
			go('12:00');
			expect(await (await tapOfLead())()).toMatchObject({ outcome: 'applied', changedKeys: ['T-1'] });
		});

		it.each([
			[{ by: 'Ana' }, 'taken'],
			[{ by: 'Bo' }, 'applied'],
			[{ by: 'workflow' }, 'applied'],
		] as const)('that takes on what %j has is %s', async (who, outcome) => {
			await world.open('T-1', { context: { owner: 'bo' } });
			go('10:00');
			const [message] = await world.tickMessages();
			const [acknowledge] = buttonsOf(message!, await deskSecret(world.room));
			await world.desk.act('T-1', { verb: 'acknowledge', ...who });
			expect(await tapBy(acknowledge!.id, '15550100002')).toMatchObject({ outcome });
		});

		it('snoozes for an hour and resolves for good', async () => {
			const id = await breach();
			expect(await tapBy(id('snooze'), '15550100001')).toMatchObject({ outcome: 'applied', answer: expect.stringContaining('11:00') });
			go('10:45');
			expect(await world.tick()).toEqual([]);
			expect(await tapBy(id('resolve'), '15550100001')).toMatchObject({ outcome: 'applied', verb: 'resolve' });
			expect(await world.tick()).toEqual(['resolved Ana T-1']);
		});

		it('that is not ours, is not the recipient\'s, has expired or comes after the end changes nothing', async () => {
			const id = await breach();
			const acknowledge = id('acknowledge');
			const facts = async () => (await world.desk.get('T-1')).facts.length;
			const before = await facts();
			const forged = [acknowledge.replace('sla1.a', 'sla1.r'), `${acknowledge.slice(0, -1)}${acknowledge.endsWith('A') ? 'B' : 'A'}`, '', 'sla1', acknowledge.slice(4), `${acknowledge}x`, acknowledge.replace(/\.([0-9a-z]+)\.([^.]+)$/, '.zzzzzz.$2')];
			for (const other of forged) expect(await tapBy(other, '15550100001')).toMatchObject({ outcome: 'forged', answer: expect.stringMatching(/\w/) });
			expect(await tapBy(acknowledge, '15550100002')).toMatchObject({ outcome: 'notRecipient' });
			expect(await tapBy(acknowledge, 'US.10000000000000000005')).toMatchObject({ outcome: 'notRecipient' });
			expect(await facts()).toBe(before);
			await world.desk.act('T-1', { verb: 'resolve' });
			expect(await tapBy(id('snooze'), '15550100001')).toMatchObject({ outcome: 'over' });
			go('10:00', '2026-02-10');
			expect(await tapBy(acknowledge, '15550100001')).toMatchObject({ outcome: 'expired', answer: expect.stringContaining('botón') });
		});

		it('of another tenant is not valid here', async () => {
			const id = await breach();
			expect(await new DeskWorld(store, 'other').desk.applyAction(id('resolve'), { addresses: ['15550100001'] })).toMatchObject({ outcome: 'forged' });
		});

		it('of a digest acts on all of its cases', async () => {
			await world.open('a');
			await world.open('b');
			go('10:00');
			const [message] = await world.tickMessages();
			const [acknowledge] = buttonsOf(message!, await deskSecret(world.room));
			expect((await tapBy(acknowledge!.id, '15550100001')).changedKeys.sort()).toEqual(['a', 'b']);
		});
	});

	describe('an edited policy', () => {
		const within = (minutes: number) => readPolicy({ ...draft, metrics: [{ ...draft.metrics[0]!, goals: [{ withinMinutes: minutes }] }] });
		const apply = (policy: ReturnType<typeof within>, onlyPreview: boolean) => world.desk.applyPolicy({ policy, directory: world.directory, onlyPreview, by: 'Cy' });
		const effect = (outcome: string) => ({
			key: 'T-1',
			outcome,
			metrics: [{ metric: 'resolution', stateBefore: 'onTrack', stateAfter: 'breached', deadlineBefore: new Date(at('10:00')).toISOString(), deadlineAfter: new Date(at('09:20')).toISOString() }],
			tells: [{ kind: 'breach', level: 'breach', recipient: 'Ana' }],
		});

		it('shows what it would change, and changes nothing', async () => {
			await world.open();
			go('09:30');
			const before = await world.desk.get('T-1');
			expect(await apply(within(20), true)).toEqual([effect('preview')]);
			expect(await world.desk.get('T-1')).toEqual(before);
			expect(await world.tick()).toEqual([]);
		});

		it('applies to running cases once it is asked for, and once', async () => {
			await world.open();
			await world.open('closed');
			await world.desk.act('closed', { verb: 'resolve' });
			go('09:30');
			expect(await apply(within(20), false)).toEqual([effect('applied')]);
			expect(await world.tick()).toEqual(['breach Ana T-1']);
			expect(await apply(within(20), false)).toEqual([{ key: 'T-1', outcome: 'unchanged', metrics: [], tells: [] }]);
			expect((await world.desk.get('T-1')).facts.map(({ kind, by }) => [kind, by])).toEqual([['start', undefined], ['adopt', 'Cy']]);
		});

		it('that gives more time withdraws what was told', async () => {
			await world.open();
			go('10:00');
			expect(await world.tick()).toEqual(['breach Ana T-1']);
			expect(await apply(within(240), false)).toMatchObject([{ outcome: 'applied', tells: [{ kind: 'withdrawn', recipient: 'Ana' }] }]);
			expect(await world.tick()).toEqual(['withdrawn Ana T-1']);
		});

		it('leaves cases of other policies and tenants alone', async () => {
			await world.open();
			const other = readPolicy({ ...draft, id: 'other' });
			expect(await apply(other, false)).toEqual([]);
			expect(await new DeskWorld(store, 'other').desk.applyPolicy({ policy: within(20), directory: world.directory, onlyPreview: false })).toEqual([]);
			expect((await world.desk.get('T-1')).facts).toHaveLength(1);
		});
	});

	describe('muting', () => {
		it('silences one person until it ends or is undone; the others are told, and everybody hears of the end', async () => {
			await world.open();
			go('09:50');
			expect(await world.tick()).toEqual(['warning Ana T-1']);
			expect(await world.desk.act('T-1', { verb: 'mute', recipient: 'Ana' })).toBe(true);
			expect(await world.desk.act('T-1', { verb: 'mute', recipient: '+1 (555) 010-0001' })).toBe(false);
			go('10:30');
			expect(await world.tick()).toEqual(['escalation Bo T-1']);
			expect(await world.desk.act('T-1', { verb: 'unmute', recipient: 'ana' })).toBe(true);
			expect(await world.desk.act('T-1', { verb: 'unmute', recipient: 'ana' })).toBe(false);
			expect(await world.tick()).toEqual(['breach Ana T-1']);
			await world.desk.act('T-1', { verb: 'mute', recipient: 'Ana', untilAt: at('11:00') });
			await world.desk.act('T-1', { verb: 'resolve' });
			expect((await world.tick()).sort()).toEqual(['resolved Ana T-1', 'resolved Bo T-1']);
		});

		it('of somebody whom nobody knows is refused, without the number', async () => {
			await world.open();
			await expect(world.desk.act('T-1', { verb: 'mute', recipient: 'Zoe' })).rejects.toThrow('"Zoe" is nobody whom this case may tell');
			expect((await world.desk.get('T-1')).facts).toHaveLength(1);
		});
	});

	it('a reset lets the clock start from zero, and whoever was told hears that', async () => {
		await world.open();
		go('10:00');
		expect(await world.tick()).toEqual(['breach Ana T-1']);
		expect(await world.desk.act('T-1', { verb: 'reset', by: 'Cy' })).toBe(true);
		expect(await world.tick()).toEqual(['resolved Ana T-1']);
		expect((await world.desk.get('T-1')).metrics).toMatchObject([{ cycle: 2, state: 'onTrack', deadlineAt: new Date(at('11:00')).toISOString() }]);
		go('11:00');
		expect(await world.tick()).toEqual(['breach Ana T-1']);
	});

	describe('a report', () => {
		it('counts what was met and missed', async () => {
			await world.open('fast');
			await world.open('slow', { context: { owner: 'bo' } });
			go('09:30');
			await world.desk.act('fast', { verb: 'resolve' });
			go('10:30');
			await world.desk.act('slow', { verb: 'resolve' });
			const rows = await world.desk.report({ by: ['owner'] });
			expect(rows.map(({ group, met, missed, attainment }) => [group.owner, met, missed, attainment])).toEqual([
				['ana', 1, 0, 1],
				['bo', 0, 1, 0],
			]);
		});
	});

	describe('old cases', () => {
		it('are forgotten with all about them, once they are closed', async () => {
			await world.open('open');
			await world.open('closed');
			go('10:00');
			await world.tick();
			await world.desk.act('closed', { verb: 'resolve' });
			await world.tick();
			go('10:00', '2026-06-02');
			await world.desk.act('open', { verb: 'acknowledge' });
			await world.tick();
			expect((await world.desk.list({ atMost: 9 })).map(({ key }) => key)).toEqual(['open']);
			expect(await store.cases.history({ tenant: 'acme', key: 'closed' })).toEqual([]);
		});
	});
}
