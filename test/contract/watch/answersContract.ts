import { readDirectory } from '../../../core/sla';
import type { Store } from '../../../core/store';
import { applyTap, applyWord, buttonsOf, deskSecret, type ActionVerb, type Written } from '../../../core/watch';
import type { StoreRoom } from '../store/storeRoom';
import { people } from '../../unit/sla/given/watched';
import { at, keyOf, phones, type DeskWorld } from './deskWorld';
import { worldPerTest } from './worldPerTest';

const account = 'https://graph.facebook.com|1';
/** So far apart that a warning of one case and the breach of another are no digest. */
const apartMs = 20 * 60_000;

/** What is promised of taps and words that come in by themselves, on every engine. */
export function answersContract(openRoom: () => Promise<StoreRoom>): void {
	let store: Store;
	let world: DeskWorld;
	let written = 0;
	worldPerTest(openRoom, (given) => void ({ store, world } = given));

	const go = (time: string) => void (world.now = at(time));
	const parts = () => ({ store, nowMs: () => world.now });
	/** Ticks and sends what is due; gives the wamids and buttons of each message. */
	const send = async (numbers = phones): Promise<{ wamid: string; button: (verb: ActionVerb) => string }[]> => {
		const secret = await deskSecret(world.room);
		return (await world.send(account, numbers)).map(({ wamid, message }) => {
			const buttons = buttonsOf(message, secret);
			return { wamid, button: (verb) => buttons.find(({ action }) => action === verb)!.id };
		});
	};
	const write = async (text: string, more: Partial<Written> = {}, name = 'Ana') =>
		await applyWord(parts(), { text, via: `wamid.in.${(written += 1)}`, addresses: [phones[name]!], recipientKeys: [keyOf(phones[name]!)], account, ...more });
	const kinds = async (key = 'T-1') => (await world.desk.get(key)).facts.map(({ kind }) => kind);
	const breach = async (...keys: string[]) => {
		for (const [index, key] of keys.entries()) {
			world.now = at('09:00') + index * apartMs;
			await world.open(key, { context: { title: `Case ${key}`, owner: 'ana' } });
		}
		const sent = [];
		for (const index of keys.keys()) {
			world.now = at('10:00') + index * apartMs;
			sent.push(...(await send()));
		}
		return sent;
	};

	/** More cases than a message shows, all due at once. */
	const longDigest = async () => {
		const keys = Array.from({ length: 23 }, (_, index) => `T-${String(index).padStart(2, '0')}`);
		await world.watch(keys.map((key) => ({ key, context: { owner: 'ana' } })));
		go('10:00');
		const [sent] = await send();
		return { keys, sent: sent! };
	};

	describe('a word', () => {
		it.each([
			['on it', 'acknowledge'],
			['Resuelto', 'resolve'],
			['snooze 20', 'snooze'],
		] as const)('"%s" about the only open notification is done: %s', async (text, verb) => {
			await breach('T-1');
			expect(await write(text)).toMatchObject({ outcome: 'applied', verb, changedKeys: ['T-1'], by: 'Ana', answer: expect.stringContaining('T-1: Case T-1') });
			expect((await kinds()).at(-1)).toBe(verb);
		});

		it.each([
			['snooze 20', 'hasta las 10:20.'],
			['snooze 20 h', 'hasta el mar, 3 feb, 06:00.'],
			// A policy allows a week.
			['snooze 20 d', 'hasta el lun, 9 feb, 10:00.'],
		])('"%s" is answered with the end that it has: %s', async (text, end) => {
			await breach('T-1');
			expect((await write(text))!.answer).toContain(end);
		});

		it('of somebody whose number WhatsApp writes in another way is done', async () => {
			const [asTold, asWritten] = ['5531987654321', '553187654321'];
			world.directory = readDirectory({ ...people, persons: people.persons!.map((person) => (person.id === 'ana' ? { ...person, address: `+${asTold}` } : person)) });
			await world.open('T-1', { context: { title: 'Case T-1', owner: 'ana' } });
			go('10:00');
			await send({ ...phones, Ana: asTold });
			expect(await write('on it', { addresses: [asWritten], recipientKeys: [keyOf(asWritten)] })).toMatchObject({ outcome: 'applied', changedKeys: ['T-1'] });
		});

		it('in reply to a notification concerns that one, though others are open', async () => {
			const [first] = await breach('T-1', 'T-2');
			expect(await write('done', { replyTo: first!.wamid })).toMatchObject({ outcome: 'applied', changedKeys: ['T-1'] });
			expect([(await kinds('T-1')).at(-1), (await kinds('T-2')).at(-1)]).toEqual(['resolve', 'start']);
		});

		it('that may mean several cases changes nothing and is asked about', async () => {
			await breach('T-1', 'T-2');
			expect(await write('resolved')).toMatchObject({ outcome: 'ambiguous', changedKeys: [], answer: expect.stringMatching(/^¿A cuál se refiere\?.*\n• T-2: Case T-2\n• T-1: Case T-1$/s) });
			expect([await kinds('T-1'), await kinds('T-2')]).toEqual([['start'], ['start']]);
		});

		it('that takes a case on means the one that nobody has in hand', async () => {
			const [first] = await breach('T-1', 'T-2');
			await write('on it', { replyTo: first!.wamid });
			expect(await write('on it')).toMatchObject({ outcome: 'applied', changedKeys: ['T-2'] });
		});

		it('about a digest that covers all that is open concerns all of it', async () => {
			await world.open('a');
			await world.open('b');
			go('10:00');
			await send();
			expect((await write('ack'))!.changedKeys.sort()).toEqual(['a', 'b']);
		});

		it('about a digest that is too long to show all of its cases concerns all of them', async () => {
			const { keys, sent } = await longDigest();
			expect((await write('on it', { replyTo: sent.wamid }))!.changedKeys.sort()).toEqual(keys);
		});

		it('counts once for the same message, and is answered the same', async () => {
			await breach('T-1');
			const first = await write('snooze 20', { via: 'wamid.same' });
			expect(await write('snooze 20', { via: 'wamid.same' })).toEqual(first);
			expect(await kinds()).toEqual(['start', 'snooze']);
			expect(await write('snooze 20')).toMatchObject({ outcome: 'applied' });
		});

		it('is left alone where it belongs to no open notification of this person', async () => {
			const [first] = await breach('T-1');
			expect(await write('resolved', {}, 'Di')).toBeUndefined();
			expect(await write('ok')).toBeUndefined();
			expect(await write('hello there')).toBeUndefined();
			expect(await write('resolved', { replyTo: 'wamid.other' })).toBeUndefined();
			expect(await write('resolved', { account: 'another account' })).toBeUndefined();
			expect(await write('resolved', { replyTo: first!.wamid }, 'Di')).toMatchObject({ outcome: 'notRecipient', changedKeys: [] });
			world.now += 8 * 24 * 3_600_000;
			expect(await write('resolved')).toBeUndefined();
			expect(await kinds()).toEqual(['start']);
		});

		it('in reply to a notification whose case has ended says so; without a reply it is left alone', async () => {
			const [first] = await breach('T-1');
			await world.desk.act('T-1', { verb: 'resolve' });
			expect(await write('on it', { replyTo: first!.wamid })).toMatchObject({ outcome: 'over', changedKeys: [] });
			expect(await write('on it')).toBeUndefined();
			const [ending] = await send();
			expect(await write('ok', { replyTo: ending!.wamid })).toBeUndefined();
		});
	});

	describe('a tap that comes in by itself', () => {
		it('finds its tenant, is done once, and the same message again is answered the same', async () => {
			const [sent] = await breach('T-1');
			const tap = async (id: string, via: string, name = 'Ana') => await applyTap(parts(), id, { addresses: [phones[name]!], via });
			const done = await tap(sent!.button('acknowledge'), 'wamid.tap');
			expect(done).toMatchObject({ outcome: 'applied', changedKeys: ['T-1'] });
			expect(await tap(sent!.button('acknowledge'), 'wamid.tap')).toEqual(done);
			expect(await tap(sent!.button('acknowledge'), 'wamid.other')).toMatchObject({ outcome: 'used' });
			expect(await tap(sent!.button('resolve'), 'wamid.third', 'Bo')).toMatchObject({ outcome: 'notRecipient' });
			expect(await kinds()).toEqual(['start', 'acknowledge']);
		});

		it('on a digest that is too long to show all of its cases concerns all of them', async () => {
			const { keys, sent } = await longDigest();
			const done = await applyTap(parts(), sent.button('acknowledge'), { addresses: [phones.Ana!] });
			expect(done!.changedKeys.sort()).toEqual(keys);
		});

		it('is left alone where no message of this store has the button, and refused where it was forged', async () => {
			const [sent] = await breach('T-1');
			const id = sent!.button('resolve');
			const unknown = id.replace(/^(sla1\.r\.)[^.]{22}/, `$1${'A'.repeat(22)}`);
			for (const other of ['', 'sla1.', 'approve:1', unknown]) expect(await applyTap(parts(), other, { addresses: [phones.Ana!] })).toBeUndefined();
			expect(await applyTap(parts(), `${id.slice(0, -1)}${id.endsWith('A') ? 'B' : 'A'}`, { addresses: [phones.Ana!] })).toMatchObject({ outcome: 'forged' });
			expect(await kinds()).toEqual(['start']);
		});
	});
}
