import fc from 'fast-check';
import { readDirectory, type Directory, type Selector } from '../../../../core/sla';
import { resolveRecipients } from '../../../../core/sla/recipients';
import { at, caseOf, directory, people, policyWith } from '../given/watched';
import { Watcher } from '../given/watcher';

const catchAll = { name: 'Operations', address: '+1 555 010 0099' };

function resolve(to: Selector[], fields: Record<string, unknown> = {}, known: Directory = directory) {
	const { chosen, unreached } = resolveRecipients({ to, catchAll, fields, directory: known, now: at('10:00'), toldFor: () => undefined });
	return { chosen: chosen.map(({ recipient, reasons }) => [recipient.name ?? recipient.address, reasons]), unreached };
}

const names = (to: Selector[], fields?: Record<string, unknown>, known?: Directory) => resolve(to, fields, known).chosen.map(([name]) => name);

test.each<[string, Selector, Record<string, unknown>, string[]]>([
	['the owner by id', { by: 'owner' }, { owner: 'ana' }, ['Ana']],
	['the owner by name, in any case', { by: 'owner' }, { owner: ' BO ' }, ['Bo']],
	['the owner by alias', { by: 'owner' }, { owner: 'DI@example.com' }, ['Di']],
	['the owner by number, written in another way', { by: 'owner' }, { owner: '0015550100003' }, ['Cy']],
	['an owner who is an address', { by: 'owner' }, { owner: '+1 555 010 7777' }, ['+1 555 010 7777']],
	['a person', { by: 'person', person: 'ed' }, {}, ['Ed']],
	['a role', { by: 'role', role: 'Agent' }, {}, ['Ana', 'Di', 'Ed']],
	['a department', { by: 'department', department: 'support' }, {}, ['Ana', 'Bo', 'Cy', 'Ed']],
	['a role in a department', { by: 'department', department: 'support', role: 'agent' }, {}, ['Ana', 'Ed']],
	['a field with several', { by: 'field', field: 'watchers' }, { watchers: 'ana; bo, +1 555 010 7777' }, ['Ana', 'Bo', '+1 555 010 7777']],
	['a field with a list', { by: 'field', field: 'watchers' }, { watchers: ['ana', 15550100002] }, ['Ana', 'Bo']],
	['a contact', { by: 'contact', contact: { name: 'Fay', address: '+1 555 010 0050' } }, {}, ['Fay']],
	['a contact whom the directory knows', { by: 'contact', contact: { name: 'Fay', address: '+15550100001' } }, {}, ['Ana']],
])('%s', (_name, selector, fields, expected) => {
	expect(names([selector], fields)).toEqual(expected);
});

test.each<[Selector, Record<string, unknown>, string]>([
	[{ by: 'owner' }, {}, 'noOwner'],
	[{ by: 'owner' }, { owner: ' ' }, 'noOwner'],
	[{ by: 'owner' }, { owner: 'zoe' }, 'unknownPerson'],
	[{ by: 'person', person: 'zoe' }, {}, 'unknownPerson'],
	[{ by: 'role', role: 'captain' }, {}, 'nobodyWithRole'],
	[{ by: 'department', department: 'moon' }, {}, 'nobodyInDepartment'],
	[{ by: 'rota', rota: 'none', turn: 'current' }, {}, 'unknownRota'],
	[{ by: 'field', field: 'watchers' }, {}, 'emptyField'],
	[{ by: 'field', field: 'watchers' }, { watchers: {} }, 'emptyField'],
])('%j with %j falls through to the catch-all: %s', (selector, fields, code) => {
	const { chosen, unreached } = resolve([selector], fields);
	expect(chosen).toEqual([['Operations', [{ selector: 'catchAll', because: [expect.objectContaining({ code })] }]]]);
	expect(unreached).toMatchObject([{ code }]);
});

test('one selector that reaches nobody is reported and does not bother the catch-all', () => {
	const { chosen, unreached } = resolve([{ by: 'owner' }, { by: 'role', role: 'lead' }]);
	expect(chosen).toEqual([['Bo', [{ selector: 'role:lead' }]]]);
	expect(unreached).toEqual([{ selector: 'owner', code: 'noOwner' }]);
});

test('somebody chosen in several ways is told once, with every reason', () => {
	expect(resolve([{ by: 'owner' }, { by: 'role', role: 'lead' }, { by: 'field', field: 'watchers' }], { owner: 'bo', watchers: '+1 (555) 010-0002' }).chosen).toEqual([
		['Bo', [{ selector: 'owner' }, { selector: 'role:lead' }, { selector: 'field:watchers' }]],
	]);
});

test('whoever has opted out is passed over, with the reason', () => {
	const without = readDirectory({ ...people, persons: people.persons!.map((one) => ({ ...one, optedOut: one.id === 'bo' })) });
	expect(resolve([{ by: 'role', role: 'lead' }], {}, without)).toMatchObject({ chosen: [['Operations', [{ because: [{ selector: 'role:lead', code: 'optedOut' }] }]]] });
});

test('every selector tells somebody, and nobody twice, whatever the record holds', () => {
	const selector = fc.constantFrom<Selector>({ by: 'owner' }, { by: 'role', role: 'agent' }, { by: 'role', role: 'x' }, { by: 'field', field: 'f' }, { by: 'department', department: 'sales' }, { by: 'rota', rota: 'support', turn: 'next' });
	fc.assert(
		fc.property(fc.array(selector, { maxLength: 4 }), fc.anything(), fc.oneof(fc.string(), fc.constantFrom('ana', 'Bo', 'nobody')), (to, value, owner) => {
			const { chosen } = resolveRecipients({ to, catchAll, fields: { f: value, owner }, directory, now: at('10:00'), toldFor: () => undefined });
			const ids = chosen.map(({ recipient }) => recipient.id);
			expect(ids.length).toBeGreaterThan(0);
			expect(new Set(ids).size).toBe(ids.length);
			for (const { recipient, reasons } of chosen) {
				expect(reasons.length).toBeGreaterThan(0);
				expect(recipient.address).not.toBe('');
				expect(recipient.id.replace(/[a-f]/g, '')).not.toContain('5550');
			}
		}),
		{ numRuns: 500 },
	);
});

describe('in a running case', () => {
	const start = { kind: 'start', at: at('09:00') } as const;

	test('a new owner is told, the former one hears of the end', () => {
		const watcher = new Watcher(caseOf([start]));
		expect(watcher.tick(at('10:00'))).toEqual(['breach Ana']);
		watcher.watched = { ...watcher.watched, context: { owner: 'di' } };
		watcher.add({ kind: 'reassign', at: at('10:10'), owner: 'di' });
		expect(watcher.tick(at('10:10'))).toEqual(['breach Di']);
		watcher.add({ kind: 'resolve', at: at('10:20') });
		expect(watcher.tick(at('10:20')).sort()).toEqual(['resolved Ana', 'resolved Di']);
	});

	test('where nobody could be reached in the end, the catch-all is told in their place', () => {
		const watcher = new Watcher(caseOf([start]));
		watcher.tick(at('10:00'));
		watcher.told = watcher.told.map((one) => ({ ...one, failed: true }));
		expect(watcher.look(at('10:05')).due).toMatchObject([{ level: 'breach', recipient: { name: 'Operations' }, reasons: [{ selector: 'catchAll', because: [{ selector: 'owner', code: 'deliveryFailed' }] }] }]);
		watcher.tick(at('10:05'));
		watcher.add({ kind: 'resolve', at: at('10:20') });
		expect(watcher.tick(at('10:20'))).toEqual(['resolved Operations']);
	});

	test('a change of turn does not tell the next one what was told, but what comes after', () => {
		const everyHour = readDirectory({ ...people, rotas: [{ id: 'support', zone: 'UTC', members: ['bo', 'cy'], startsOn: '2026-01-30', handover: '10:15', turnDays: 3 }] });
		const policy = policyWith({ breach: { to: [{ by: 'rota', rota: 'support' }] }, tiers: [{ afterMinutes: 30, to: [{ by: 'rota', rota: 'support' }] }], warnings: [] });
		const watcher = new Watcher(caseOf([start], policy), everyHour);
		expect(watcher.tick(at('10:00'))).toEqual(['breach Bo']);
		expect(watcher.tick(at('10:16'))).toEqual([]);
		expect(watcher.tick(at('10:30'))).toEqual(['escalation tier-1 Cy']);
	});

	test('where nobody is on call yet, the catch-all is told, and whoever comes on call at that instant', () => {
		const later = readDirectory({ ...people, rotas: [{ id: 'support', zone: 'UTC', members: ['bo'], startsOn: '2026-02-02', handover: '10:15' }] });
		const watcher = new Watcher(caseOf([start], policyWith({ breach: { to: [{ by: 'rota', rota: 'support' }] }, warnings: [] })), later);
		expect(watcher.tick(at('10:00'))).toEqual(['breach Operations']);
		expect(watcher.look(at('10:00')).faults).toContainEqual(expect.objectContaining({ code: 'unreached', because: 'nobodyOnCall' }));
		expect(watcher.look(at('10:00')).nextDueAt).toBe(at('10:15'));
		expect(watcher.tick(at('10:15'))).toEqual(['breach Bo']);
	});
});
