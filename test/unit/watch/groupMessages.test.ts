import type { Notification } from '../../../core/sla';
import { groupMessages } from '../../../core/watch';

const given = (tenant: string, caseKey: string): Notification => ({
	key: `${tenant}|${caseKey}|tickets.resolution|1|breach|0|person:rui`,
	kind: 'breach',
	tenant,
	caseKey,
	context: {},
	policy: { id: 'tickets' },
	metric: 'resolution',
	cycle: 1,
	level: 'breach',
	rank: 100,
	repeat: 0,
	closings: 0,
	silencesOver: 0,
	urgent: false,
	recipient: { id: 'person:rui', name: 'Rui Costa', address: '+1 555 010 7702', language: 'en' },
	reasons: [],
	dueAt: 0,
	lateByMs: 0,
	elapsedMs: 0,
});

describe('the key of a message', () => {
	it('is that of its only notification', () => expect(groupMessages([given('acme', 'T-1')])[0]!.key).toBe('acme|T-1|tickets.resolution|1|breach|0|person:rui'));

	it.each([
		['a digest', ['T-1', 'T-2']],
		['a long key', ['T'.repeat(300)]],
	])('of %s can be kept and sent under, whatever the tenant is called', (_, caseKeys) => {
		const tenant = `x${'🔥'.repeat(100)}`;
		const [message] = groupMessages(caseKeys.map((caseKey) => given(tenant, caseKey)));
		expect(message!.key).not.toMatch(/\p{Cs}/u);
		expect(message!.key.length).toBeLessThanOrEqual(400);
	});
});
