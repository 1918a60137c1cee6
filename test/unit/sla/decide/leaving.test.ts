import fc from 'fast-check';
import { auditTick, groupDue, recheck, readDirectory, type Fact } from '../../../../core/sla';
import { notificationKey } from '../../../../core/sla/decide/notificationKey';
import { at, caseOf, directory, people, policyWith } from '../given/watched';
import { Watcher } from '../given/watcher';

const start = { kind: 'start', at: at('09:00') } as const;

describe('just before it leaves, a notification is looked at once more', () => {
	function waiting(...facts: Fact[]) {
		const watcher = new Watcher(caseOf([start]));
		watcher.tick(at('10:00'));
		watcher.add(...facts);
		return { told: watcher.told, watched: watcher.watched, directory, now: at('10:05') };
	}
	const key = 'acme|T-1|support.resolution|1|breach|0|person:ana';

	test('and leaves while it holds', () => {
		expect(recheck(waiting(), key)).toEqual({ leaves: true });
	});

	test.each<[Fact, string]>([
		[{ kind: 'resolve', at: at('10:01') }, 'endedBeforeTold'],
		[{ kind: 'cancel', at: at('10:01') }, 'endedBeforeTold'],
		[{ kind: 'acknowledge', at: at('10:01') }, 'acknowledged'],
		[{ kind: 'snooze', at: at('10:01'), untilAt: at('11:00') }, 'snoozed'],
		[{ kind: 'mute', at: at('10:01'), recipient: 'person:ana' }, 'muted'],
		[{ kind: 'pause', at: at('10:01') }, 'paused'],
		[{ kind: 'reset', at: at('10:01') }, 'noLongerDue'],
	])('not after %j', (fact, reason) => {
		expect(recheck(waiting(fact), key)).toEqual({ leaves: false, reason });
	});

	test('the end of a case leaves, though it is remembered as told already', () => {
		const watcher = new Watcher(caseOf([start]));
		watcher.tick(at('10:00'));
		watcher.add({ kind: 'resolve', at: at('10:02') });
		watcher.tick(at('10:02'));
		expect(recheck({ told: watcher.told, watched: watcher.watched, directory, now: at('10:05') }, watcher.told.at(-1)!.key)).toEqual({ leaves: true });
	});

	test('not to somebody who is no longer the owner, nor to somebody who has opted out', () => {
		const input = waiting();
		expect(recheck({ ...input, watched: { ...input.watched, context: { owner: 'bo' } } }, key)).toEqual({ leaves: false, reason: 'noLongerDue' });
		const without = readDirectory({ ...people, persons: people.persons!.map((one) => ({ ...one, optedOut: true })) });
		expect(recheck({ ...input, directory: without }, key)).toMatchObject({ leaves: false });
	});

	test('not when a higher level says more to the same recipient', () => {
		const policy = policyWith({ tiers: [{ afterMinutes: 3, to: [{ by: 'owner' }] }] });
		const watcher = new Watcher(caseOf([start], policy));
		watcher.tick(at('10:00'));
		expect(recheck({ told: watcher.told, watched: watcher.watched, directory, now: at('10:05') }, key)).toEqual({ leaves: false, reason: 'higherLevelDue' });
	});

	test('later, where quiet hours have begun', () => {
		const quiet = readDirectory({ ...people, persons: people.persons!.map((one) => ({ ...one, zone: 'UTC', quietHours: { windows: [{ from: '10:03', to: '12:00' }] } })) });
		expect(recheck({ ...waiting(), directory: quiet }, key)).toEqual({ leaves: false, reason: 'quietHours', untilAt: at('12:00') });
	});
});

describe('what is due in one tick', () => {
	const dueOf = (key: string, now: number) => new Watcher({ ...caseOf([start]), key }).look(now).due;

	test('becomes one message per recipient, from whatever cases, with nothing left out', () => {
		const due = [...dueOf('T-1', at('10:45')), ...dueOf('T-2', at('09:50')), ...dueOf('T-3', at('10:00'))];
		const messages = groupDue(due);
		expect(messages.map(({ recipient, notifications, counts }) => [recipient.name, notifications.map(({ caseKey }) => caseKey), counts])).toEqual([
			['Ana', ['T-1', 'T-3', 'T-2'], { breach: 2, warning: 1 }],
			['Bo', ['T-1'], { escalation: 1 }],
		]);
		expect(messages.flatMap(({ notifications }) => notifications)).toHaveLength(due.length);
	});

	test('of two tenants is never mixed', () => {
		const due = [...dueOf('T-1', at('10:00')), ...dueOf('T-1', at('10:00')).map((one) => ({ ...one, tenant: 'other' }))];
		expect(groupDue(due)).toHaveLength(2);
	});

	test('is audited: every key has one fate', () => {
		const due = ['a', 'b', 'c'];
		expect(auditTick({ due, sent: ['a'], deferred: ['b'], failed: ['c'] })).toEqual([]);
		expect(auditTick({ due, sent: ['a', 'x'], deferred: ['a'], failed: ['c'] })).toEqual([
			{ code: 'lost', key: 'b' },
			{ code: 'doubled', key: 'a' },
			{ code: 'unexpected', key: 'x' },
		]);
	});
});

test('two notifications have the same key only where all that makes them differ is the same', () => {
	const word = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('a|b', 'a', '|', '%7C', 'a.b', '.', '%'));
	const number = fc.integer({ min: 0, max: 12 });
	const parts = fc.record({ tenant: word, caseKey: word, policy: word, metric: word, cycle: number, closings: number, silencesOver: number, level: word, repeat: number, recipient: word });
	fc.assert(
		fc.property(parts, parts, fc.constantFrom('tenant', 'caseKey', 'policy', 'metric', 'cycle', 'closings', 'silencesOver', 'level', 'repeat', 'recipient'), (first, second, name) => {
			expect(notificationKey(first).split('|')).toHaveLength(7);
			const changed = { ...first, [name]: second[name as 'tenant'] };
			expect(notificationKey(changed) === notificationKey(first)).toBe(second[name as 'tenant'] === first[name as 'tenant']);
			// Neighbours must not run into each other.
			const moved = { ...first, tenant: `${first.tenant}|${first.caseKey}`, caseKey: '' };
			expect(notificationKey(moved)).not.toBe(notificationKey(first));
		}),
		{ numRuns: 500 },
	);
});

test('no key holds a phone number', () => {
	const watcher = new Watcher(caseOf([start], undefined, { owner: '+1 555 010 7777' }));
	const [breach] = watcher.look(at('10:00')).due;
	expect(breach!.recipient.address).toBe('+1 555 010 7777');
	expect(breach!.key.replaceAll(/\D/g, '')).not.toContain('5550107777');
});
