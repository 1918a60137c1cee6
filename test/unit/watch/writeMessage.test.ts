import fc from 'fast-check';
import type { WordLanguage } from '../../../core/messages';
import type { Notification, NotificationKind, Outcome } from '../../../core/sla';
import type { WatchMessage } from '../../../core/store';
import { nameMetric, writeMessage } from '../../../core/watch';
import { phrases } from '../../../core/watch/words/phrases';

const minuteMs = 60_000;
const languages = Object.keys(phrases) as WordLanguage[];

const given = (more: Partial<Notification> = {}, language = 'en'): Notification => ({
	key: 'acme|T-1042|tickets.resolution|1|breach|0|person:rui',
	kind: 'breach',
	tenant: 'acme',
	caseKey: 'T-1042',
	context: { title: 'Printer on fire', status: 'open', priority: 'High', owner: 'Ana Duarte', recordLink: 'https://desk.example/T-1042' },
	policy: { id: 'tickets', name: 'Tickets' },
	metric: 'resolution',
	cycle: 1,
	level: 'breach',
	rank: 100,
	repeat: 0,
	closings: 0,
	silencesOver: 0,
	urgent: false,
	recipient: { id: 'person:rui', name: 'Rui Costa', address: '+1 555 010 7702', language },
	reasons: [],
	dueAt: 0,
	lateByMs: 0,
	goal: { withinMinutes: 30 },
	elapsedMs: 42 * minuteMs,
	remainingMs: -12 * minuteMs,
	...more,
});

const messageOf = (...notifications: Notification[]): WatchMessage => {
	const counts: Partial<Record<NotificationKind, number>> = {};
	for (const { kind } of notifications) counts[kind] = (counts[kind] ?? 0) + 1;
	return { key: 'k', ref: 'r', tenant: 'acme', policy: 'tickets', keys: notifications.map(({ key }) => key), notifications, counts, createdAt: 0 };
};
const lines = (...notifications: Notification[]) => writeMessage(messageOf(...notifications)).split('\n');

test.each([
	['en', '🔴 *Overdue* · T-1042: Printer on fire', 'Tickets · Resolution: 12 minutes overdue (goal 30 minutes)', 'Priority: High · Status: open · Owner: Ana Duarte'],
	['es', '🔴 *Vencido* · T-1042: Printer on fire', 'Tickets · Resolución: 12 minutos de retraso (objetivo 30 minutos)', 'Prioridad: High · Estado: open · Responsable: Ana Duarte'],
	['pt', '🔴 *Vencido* · T-1042: Printer on fire', 'Tickets · Resolução: 12 minutos de atraso (meta 30 minutos)', 'Prioridade: High · Status: open · Responsável: Ana Duarte'],
	['de', '🔴 *Überfällig* · T-1042: Printer on fire', 'Tickets · Lösung: 12 Minuten überfällig (Ziel 30 Minuten)', 'Priorität: High · Status: open · Zuständig: Ana Duarte'],
])('an overdue case in %s: how bad it is and which one first, then the time, the people and the link', (language, ...written) => {
	expect(lines(given({}, language))).toEqual([...written, 'https://desk.example/T-1042']);
});

const ends: Array<[string, Outcome, string, string, string]> = [
	['a case that was resolved too late', 'missed', 'resolution', '✅ *Resolved* · ', 'took 42 minutes, too late (goal 30 minutes)'],
	['a case that was resolved in time', 'met', 'resolution', '✅ *Resolved* · ', 'took 42 minutes, in time (goal 30 minutes)'],
	['a first response, after which the case goes on', 'met', 'firstResponse', '✅ *Done* · ', 'took 42 minutes, in time (goal 30 minutes)'],
	['a case that was cancelled', 'cancelled', 'resolution', '✅ *Cancelled* · ', 'cancelled after 42 minutes'],
	['a clock that was set to zero', 'reset', 'resolution', '✅ *Restarted* · ', 'the clock starts anew'],
];
test.each(ends)('the end of %s', (_, outcome, metric, headline, time) => {
	const [first, second] = lines(given({ kind: 'resolved', outcome, metric }));
	expect(first).toBe(`${headline}T-1042: Printer on fire`);
	expect(second?.endsWith(`: ${time}`)).toBe(true);
});

test('a reminder says which one it is, and a late message how late', () => {
	const written = lines(given({ repeat: 2, lateByMs: 5 * minuteMs }));
	expect(written[0]).toBe('🔴 *Overdue, reminder 2* · T-1042: Printer on fire');
	expect(written).toContain('This message comes 5 minutes late.');
});

test('what is measured has the name that the builder gave it, else that of the language', () => {
	expect(nameMetric(given({ metricName: 'Answer to VIP customers' }, 'de'))).toBe('Answer to VIP customers');
	expect(nameMetric(given({ metric: 'firstResponse' }, 'de'))).toBe('Erste Antwort');
	expect(nameMetric(given({ metric: 'toString' }))).toBe('toString');
});

test('a digest counts what is open and what has ended, and one that brings only ends asks for nothing', () => {
	const done = given({ kind: 'resolved', outcome: 'met', caseKey: 'T-7', context: {} });
	expect(lines(given(), given({ kind: 'warning', remainingMs: 7 * minuteMs }), done)).toEqual([
		'*2 cases need your attention, 1 done*',
		'🔴 T-1042: Printer on fire · 12 minutes overdue (goal 30 minutes)',
		'⏳ T-1042: Printer on fire · 7 minutes left (goal 30 minutes)',
		'✅ T-7 · took 42 minutes, in time (goal 30 minutes)',
	]);
	expect(lines(done, done)[0]).toBe('*2 done*');
});

test('in every language a message fits above buttons, and a button says what it does within 20 characters', () => {
	const long = fc.string({ minLength: 0, maxLength: 3_000 });
	const kinds = fc.constantFrom<NotificationKind>('warning', 'breach', 'escalation', 'endOfLadder', 'noGoal', 'resolved', 'withdrawn');
	fc.assert(
		fc.property(fc.constantFrom(...languages), kinds, long, long, fc.integer({ min: 1, max: 20 }), (language, kind, title, owner, count) => {
			const one = given({ kind, context: { title, owner, status: title, recordLink: `https://desk.example/${owner}` }, metricName: title }, language);
			expect(writeMessage(messageOf(...Array.from({ length: count }, () => one))).length).toBeLessThanOrEqual(1_024);
		}),
	);
	for (const language of languages) {
		const titles = Object.values(phrases[language].buttons);
		expect(titles.every((title) => title.length <= 20)).toBe(true);
		expect(new Set(titles).size).toBe(titles.length);
	}
});

test('a text that is cut holds no half of a character', () => {
	const emoji = fc.tuple(fc.string({ maxLength: 3 }), fc.integer({ min: 1, max: 200 })).map(([start, count]) => start + '🔥'.repeat(count));
	fc.assert(
		fc.property(emoji, emoji, fc.integer({ min: 1, max: 9 }), (title, link, count) => {
			const one = given({ caseKey: title, context: { title, owner: title, recordLink: `https://desk.example/${link}` }, metricName: title, policy: { id: 'tickets', name: title } });
			expect(writeMessage(messageOf(...Array.from({ length: count }, () => one)))).not.toMatch(/\p{Cs}/u);
		}),
	);
});
