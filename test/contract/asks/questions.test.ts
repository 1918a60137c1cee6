import { abandonQuestions, askPeople, askId, askSecret, decide, describeAsk, noteAsked, notReached, peopleOf, questionKey, readAsk, readPlan, takeAnswer, tickAsks, waitId, type AskMessage, type AskPlan, type AskRoom, type CallAnswer, type PlanDraft } from '../../../core/asks';
import { signButton, type ButtonSays } from '../../../core/asks/answers/buttonId';
import type { Store } from '../../../core/store';
import { phoneNumberId } from '../../sandbox/given/defaultIds';
import { person } from '../delivery/given/people';
import { startWorld, type World } from '../delivery/given/startWorld';

const minute = 60_000;
let world: World;
let store: Store;
let room: AskRoom;
let runs = 0;

beforeAll(async () => {
	world = await startWorld();
});
afterAll(async () => await world.close());
beforeEach(async () => {
	({ store } = await world.newStore());
	room = { store, account: world.account, courier: world.courier({ store }), nowMs: () => world.clock.nowMs() };
	await world.accepted();
});

const someone = (place: number) => ({ address: `+${person(place)}`, name: `Person ${place}` });
/** The same as questions know them. */
const someoneOf = (place: number) => planOf({ tiers: [[someone(place)]] }).tiers[0]![0]!;
const planOf = (change: Partial<PlanDraft> = {}): AskPlan =>
	readPlan({ question: 'Approve PO-1?', answer: { type: 'approval' }, rule: { kind: 'first' }, tiers: [[someone(0)]], delegates: [], tierMs: 60 * minute, reminders: { everyMs: 20 * minute, atMost: 1 }, from: phoneNumberId, source: {}, ...change });

/** Puts a question as the node does, and asks the first people. */
async function put(plan: AskPlan): Promise<string> {
	const place = `place ${++runs}`;
	const wait = waitId({ place, run: 0 });
	const id = askId(wait, 0);
	await store.asks.keep({ id: wait, account: world.account, place, resumeUrl: `http://n8n/?wait=${wait}` }, [{ id, item: 0, plan: { ...plan }, people: peopleOf({ plan }).map((one) => one.id), nextDueAt: room.nowMs() + minute }], room.nowMs());
	const ask = readAsk((await store.asks.get(id))!);
	const { due } = decide(ask, room.nowMs());
	await askPeople(room, ask, due);
	await noteAsked(room, id, due.map(({ round, to }) => ({ kind: 'asked', round, to: to.id, at: room.nowMs() })));
	return id;
}

let messages = 0;
const from = (place: number, change: Partial<AskMessage>): AskMessage => ({ messageId: `wamid.in${++messages}`, kind: 'text', from: [person(place)], ...change });
const tap = async (place: number, id: string, says: ButtonSays, change: Partial<AskMessage> = {}) =>
	await takeAnswer(room, from(place, { kind: 'buttonReply', choiceId: signButton(await askSecret(store, world.account), id, says), ...change }));
const text = async (place: number, words: string, change: Partial<AskMessage> = {}) => await takeAnswer(room, from(place, { text: words, ...change }));
const resultOf = async (id: string) => describeAsk((await store.asks.get(id))!);
/** The wamid of a question as its first person got it. */
const questionOf = async (id: string, place = 0) => (await store.outbox.find({ key: questionKey(id, { round: `0.${place}.0.0`, to: someoneOf(place) }), limit: 1 }))[0]!.messageId!;

describe('a tap', () => {
	it('answers, is thanked for, and makes the execution due', async () => {
		const id = await put(planOf());
		expect((await world.accepted()).map(({ to }) => to)).toEqual([person(0)]);
		expect(await store.asks.claimWaits(world.account, 9, room.nowMs() + 9, room.nowMs())).toEqual([]);
		expect(await tap(0, id, { verb: 'approve' })).toMatchObject({ verdict: 'counts', hasEnded: true, by: 'Person 0', word: 'Thank you: your approval is noted.' });
		expect(await resultOf(id)).toMatchObject({ outcome: 'approved', approved: true, answeredBy: { name: 'Person 0', address: person(0) }, messageId: `wamid.in${messages}` });
		expect(await store.asks.claimWaits(world.account, 9, room.nowMs() + 9, room.nowMs())).toHaveLength(1);
	});

	it('that comes again, also after the end, says the same and changes nothing', async () => {
		const id = await put(planOf());
		const first = await tap(0, id, { verb: 'approve' }, { messageId: 'wamid.twice' });
		const before = await resultOf(id);
		expect(await tap(0, id, { verb: 'approve' }, { messageId: 'wamid.twice' })).toEqual(first);
		expect(await resultOf(id)).toEqual(before);
	});

	it.each([
		['with another signature', 'ask1.a.' + 'A'.repeat(22) + '.' + 'B'.repeat(22), 'forged'],
		['that is none of ours but says so', 'ask1.drop table', 'forged'],
	])('%s changes nothing', async (_, choiceId, verdict) => {
		const id = await put(planOf({ language: 'de' }));
		expect(await takeAnswer(room, from(0, { kind: 'buttonReply', choiceId }))).toMatchObject({ verdict, word: expect.stringContaining('Schaltfläche'), hasEnded: false });
		expect((await resultOf(id)).answers).toEqual([]);
	});

	it('on the button of a question of another account changes nothing', async () => {
		const id = await put(planOf());
		const elsewhere = { ...room, account: 'https://other|1' };
		const choiceId = signButton(await askSecret(store, elsewhere.account), id, { verb: 'approve' });
		expect(await takeAnswer(elsewhere, from(0, { kind: 'buttonReply', choiceId }))).toMatchObject({ verdict: 'gone' });
		expect((await resultOf(id)).outcome).toBe('open');
	});

	it('of somebody who was not asked, with a button that is ours, changes nothing', async () => {
		const id = await put(planOf());
		expect(await tap(4, id, { verb: 'approve' })).toMatchObject({ verdict: 'notAsked', hasEnded: false });
		expect((await resultOf(id)).outcome).toBe('open');
	});

	it('on the button of a template means the same', async () => {
		const id = await put(planOf());
		expect(await tap(0, id, { verb: 'decline' }, { kind: 'buttonReply', replyTo: await questionOf(id) })).toMatchObject({ verdict: 'counts', hasEnded: true });
		expect(await resultOf(id)).toMatchObject({ outcome: 'declined', approved: false });
	});

	it('that is late, second or by somebody who passed it on hears why', async () => {
		const id = await put(planOf({ tiers: [[someone(0), someone(1)]], delegates: [someone(2)] }));
		expect(await tap(1, id, { verb: 'pass', index: 0 })).toMatchObject({ verdict: 'passed', word: 'Thank you: it has been passed on.' });
		expect(await tap(1, id, { verb: 'approve' })).toMatchObject({ verdict: 'passedOn' });
		await tap(2, id, { verb: 'decline' });
		expect(await tap(2, id, { verb: 'approve' })).toMatchObject({ verdict: 'second' });
		expect(await tap(0, id, { verb: 'approve' })).toMatchObject({ verdict: 'late' });
		expect(await resultOf(id)).toMatchObject({ outcome: 'declined', passedOn: [{ by: { name: 'Person 1' }, to: { name: 'Person 2' } }] });
		expect((await resultOf(id)).answers.map(({ counts, reason }) => reason ?? counts)).toEqual(['passedOn', true, 'second', 'late']);
	});
});

describe('who never got the question', () => {
	const undelivered = async (id: string) => (await notReached(store, (await store.asks.get(id))!)).map(({ to, reason }) => [to, reason]);

	it('is told: whom it failed for, and who has opted out; not who got it', async () => {
		const { account } = world;
		await store.consents.record([{ account, recipientKeys: [`tel:${person(1)}`], decision: 'withdrawn', category: 'all', source: 'message', decidedAt: new Date(room.nowMs()).toISOString() }], new Date(room.nowMs()).toISOString());
		const id = await put(planOf({ rule: { kind: 'all' }, tiers: [[someone(0), someone(1)]] }));
		expect((await world.accepted()).map(({ to }) => to)).toEqual([person(0)]);
		expect(await undelivered(id)).toEqual([['Person 1', 'optedOut']]);
	});

	it('is nobody where everybody got it', async () => {
		const id = await put(planOf({ tiers: [[someone(0), someone(1)]] }));
		await tap(0, id, { verb: 'approve' });
		expect(await undelivered(id)).toEqual([]);
	});
});

describe('a message without a button', () => {
	it('is an answer where a text is asked for and nothing else is', async () => {
		const id = await put(planOf({ question: 'Why?', answer: { type: 'text' } }));
		expect(await text(0, 'Because.')).toMatchObject({ verdict: 'counts' });
		expect(await resultOf(id)).toMatchObject({ outcome: 'answered', approved: false, text: 'Because.' });
	});

	it('is nobody\'s where two texts are asked for, unless it replies to one', async () => {
		const [one, other] = [await put(planOf({ question: 'Why?', answer: { type: 'text' } })), await put(planOf({ question: 'When?', answer: { type: 'text' } }))];
		expect(await text(0, 'Because.')).toBeUndefined();
		expect(await text(0, 'Tomorrow.', { replyTo: await questionOf(other) })).toMatchObject({ verdict: 'counts' });
		expect([(await resultOf(one)).text, (await resultOf(other)).text]).toEqual([undefined, 'Tomorrow.']);
	});

	it('stays with the workflow while an approval is open, unless it says what a button says', async () => {
		const id = await put(planOf());
		expect(await text(0, 'Is the canteen open today?')).toBeUndefined();
		expect(await text(4, 'Approve')).toBeUndefined();
		expect(await text(0, ' approve ')).toMatchObject({ verdict: 'counts', askId: id });
	});

	it('in reply to an approval, but not clear, is answered with what to do', async () => {
		const id = await put(planOf());
		expect(await text(0, 'hmm', { replyTo: await questionOf(id) })).toMatchObject({ verdict: 'unclear', hasEnded: false, word: expect.stringContaining('use the buttons') });
		expect((await tap(0, id, { verb: 'approve' }))!.verdict).toBe('counts');
	});

	it('brings a photo or a place where that is asked for', async () => {
		const photo = await put(planOf({ question: 'Show it', answer: { type: 'file' } }));
		expect(await text(0, 'here it comes')).toBeUndefined();
		expect(await takeAnswer(room, from(0, { kind: 'image', text: 'the pallet', media: { id: '77', mimeType: 'image/jpeg' } }))).toMatchObject({ verdict: 'counts', askId: photo });
		const place = await put(planOf({ question: 'Where?', answer: { type: 'location' } }));
		await takeAnswer(room, from(0, { kind: 'location', content: { latitude: 1.5, longitude: -2 } }));
		expect((await resultOf(place)).location).toMatchObject({ latitude: 1.5, longitude: -2 });
	});
});

describe('time', () => {
	it('reminds, escalates and ends; whoever looks, and however often, each person gets each message once', async () => {
		const id = await put(planOf({ tiers: [[someone(0)], [someone(1)]] }));
		const look = async () => {
			await Promise.all([tickAsks(room), tickAsks({ ...room, courier: world.courier({ store, owner: 'other' }) })]);
			return (await world.accepted()).map(({ to }) => to);
		};
		const startedAt = room.nowMs();
		const at = async (afterMs: number) => {
			world.clock.advance(startedAt + afterMs - room.nowMs());
			return await look();
		};
		expect(await look()).toEqual([person(0)]);
		expect(await at(19 * minute)).toEqual([]);
		expect(await at(21 * minute)).toEqual([person(0)]);
		expect(await look()).toEqual([]);
		expect(await at(61 * minute)).toEqual([person(1)]);
		expect(await at(121 * minute)).toEqual([]);
		expect(await resultOf(id)).toMatchObject({ outcome: 'timedOut', remindersSent: 1, tiersAsked: 2, silent: ['Person 0', 'Person 1'] });
	});

	it('counts nothing that a process asked and could not note: the outbox knows it', async () => {
		const id = await put(planOf());
		await world.accepted();
		// As if the process had ended before it wrote down whom it had asked.
		await store.asks.change(id, () => ({ facts: [], isOpen: true, nextDueAt: room.nowMs() }), room.nowMs());
		await tickAsks(room);
		expect(await world.accepted()).toEqual([]);
		expect((await store.asks.get(id))!.facts).toEqual([expect.objectContaining({ kind: 'asked' })]);
	});
});

describe('what still waits in the outbox when a question ends', () => {
	it.each([
		['is answered', async (id: string) => void (await tap(0, id, { verb: 'approve' }))],
		[
			'has timed out',
			async () => {
				world.clock.advance(61 * minute);
				await tickAsks(room);
			},
		],
	])('does not leave any more: it %s', async (_, end) => {
		const id = await put(planOf({ tiers: [[someone(0), someone(1)]] }));
		const reminder = questionKey(id, { round: '0.1.0.1', to: someoneOf(1) });
		const [question] = await store.outbox.find({ key: questionKey(id, { round: '0.1.0.0', to: someoneOf(1) }), limit: 1 });
		const dueAt = new Date(room.nowMs() + 600 * minute).toISOString();
		await store.outbox.reserve([{ ...question!, subject: undefined, id: `reminder of ${id}`, key: reminder, start: { as: 'waiting', dueAt, reason: { code: 'pairLimit', words: '' } } }], new Date(room.nowMs()).toISOString());
		await noteAsked(room, id, [{ kind: 'asked', round: '0.1.0.1', to: person(1), at: room.nowMs() }]);
		await end(id);
		expect((await store.outbox.find({ key: reminder, limit: 1 }))[0]).toMatchObject({ state: 'canceled', reason: { code: 'questionEnded' } });
		expect((await store.outbox.find({ key: question!.key, limit: 1 }))[0]!.state).toBe('accepted');
	});
});

it('a question whose execution has stopped reminds and asks nobody, wakes nobody, and an answer to it is late', async () => {
	const id = await put(planOf({ tiers: [[someone(0)], [someone(1)]] }));
	await world.accepted();
	const { wait } = (await store.asks.get(id))!;
	await abandonQuestions(room, wait);
	await abandonQuestions(room, wait);
	for (const afterMs of [21 * minute, 40 * minute, 60 * minute]) {
		world.clock.advance(afterMs);
		await tickAsks(room);
	}
	expect(await world.accepted()).toEqual([]);
	expect(await tap(0, id, { verb: 'approve' })).toMatchObject({ verdict: 'late' });
	expect(await store.asks.claimWaits(world.account, 9, room.nowMs() + 9, room.nowMs())).toEqual([]);
	expect((await store.asks.get(id))!.facts.filter(({ kind }: { kind?: string }) => kind === 'ended')).toHaveLength(1);
});

describe('before somebody is reminded or asked next', () => {
	const later = async (answer: CallAnswer, plan = planOf({ tiers: [[someone(0)], [someone(1)]] })) => {
		const id = await put(plan);
		await world.accepted();
		const called: string[] = [];
		const call = async ({ resumeUrl }: { resumeUrl: string }) => (called.push(resumeUrl), answer);
		for (const afterMs of [10 * minute, 11 * minute, 40 * minute]) {
			world.clock.advance(afterMs);
			await tickAsks(room, call);
		}
		return { id, called, told: (await world.accepted()).map(({ to }) => to) };
	};

	it.each<CallAnswer>(['open', 'running', 'failed', 'unreachable'])('the execution is called, and it goes on where that is "%s"', async (answer) => {
		const { id, called, told } = await later(answer);
		expect(told).toEqual([person(0), person(1)]);
		expect(called).toEqual([`http://n8n/?wait=${(await store.asks.get(id))!.wait}`, `http://n8n/?wait=${(await store.asks.get(id))!.wait}`]);
	});

	it('nobody is, where the execution is no more: its questions have ended, and who answers hears that it is too late', async () => {
		const { id, called, told } = await later('notWaiting');
		expect([told, called.length]).toEqual([[], 1]);
		expect(await resultOf(id)).toMatchObject({ outcome: 'abandoned' });
		expect(await tap(0, id, { verb: 'approve' })).toMatchObject({ verdict: 'late' });
		expect(await store.asks.claimWaits(world.account, 9, room.nowMs() + 9, room.nowMs())).toEqual([]);
	});

	it('nobody is called for a question that only ends', async () => {
		const { called } = await later('notWaiting', planOf({ reminders: { everyMs: 20 * minute, atMost: 0 } }));
		expect(called).toEqual([]);
	});
});

describe('outside the 24-hour window', () => {
	it('sends the template, and the question itself to whoever has written lately', async () => {
		const template = { kind: 'template', name: 'order_update', language: 'en_US', components: [] };
		const plan = { ...planOf({ tiers: [[someone(0), someone(1)]] }), template };
		const sentAt = new Date(room.nowMs()).toISOString();
		await store.conversations.noteInbound([{ phoneNumberId, recipientKeys: [`tel:${person(1)}`], sentAt, windowOpenUntil: new Date(room.nowMs() + 24 * 60 * minute).toISOString(), messageId: 'wamid.hello' }]);
		await put(plan);
		const kinds = await Promise.all([0, 1].map(async (place) => (await store.outbox.find({ recipient: `tel:${person(place)}`, limit: 1 }))[0]!.message.content.kind));
		expect(kinds).toEqual(['template', 'replyButtons']);
	});
});
