import { createJournal } from '../../sandbox/journal/journal';
import { createLedger } from '../../sandbox/journal/ledger';
import { defaultSeed } from '../../sandbox';
import { addToConversation, findConversation } from '../../sandbox/world/conversation';
import type { Message } from '../../sandbox/world/message';
import { createWorld } from '../../sandbox/world/world';
import { ana, phoneNumberId, rui } from './given/defaultIds';

describe('what the sandbox remembers has bounds', () => {
	it('a journal keeps its newest entries, oldest first, each with its number', () => {
		const journal = createJournal<{ word: string }>(3);
		for (const word of ['a', 'b', 'c', 'd', 'e']) journal.add({ word });
		expect(journal.list()).toEqual([{ seq: 3, word: 'c' }, { seq: 4, word: 'd' }, { seq: 5, word: 'e' }]);
		expect(journal.after(3, 1)).toEqual([{ seq: 4, word: 'd' }]);
		expect(journal.after(0, 2)).toEqual([{ seq: 3, word: 'c' }, { seq: 4, word: 'd' }]);
		expect(journal.after(5, 10)).toEqual([]);
	});

	it('the ledger counts everything, keeps the newest, and knows what came twice', () => {
		const ledger = createLedger({ recordsKept: 10, keysKept: 100 });
		const record = (id: string, bizOpaqueCallbackData?: string) => ({ at: 0, id, phoneNumberId, to: ana, type: 'text', body: '', bizOpaqueCallbackData });
		for (let index = 0; index < 1_000; index += 1) ledger.accept(record(`wamid.${index}`, `key-${index}`));
		ledger.accept(record('wamid.again', 'key-999'));
		ledger.accept(record('wamid.plain'));
		ledger.refuse(130_429);
		expect(ledger.summary()).toEqual({
			accepted: 1_002,
			refused: { 130_429: 1 },
			withCallbackData: 1_001,
			distinctCallbackData: 100,
			repeated: { 'key-999': 2 },
			repeatedCount: 1,
		});
		expect([ledger.acceptedOf('key-999'), ledger.acceptedOf('key-950'), ledger.acceptedOf('key-1')]).toEqual([2, 1, 0]);
		expect(ledger.list()).toHaveLength(10);
		expect(ledger.keys(98, 10)).toEqual([['key-998', 1], ['key-999', 2]]);
	});

	it('chats keep 1,000 messages each and 100,000 in all', () => {
		const world = createWorld(defaultSeed, 0);
		const add = (waId: string, id: string) => {
			const message: Message = { id, direction: 'outbound', phoneNumberId, waId, type: 'text', sentAt: 0, bubble: { body: '', buttons: [] }, status: 'sent' };
			addToConversation(world, findConversation(world, phoneNumberId, waId)!, message);
		};
		for (let index = 0; index < 1_500; index += 1) add(ana, `a${index}`);
		add(rui, 'r');
		expect(findConversation(world, phoneNumberId, ana)?.messages).toHaveLength(1_000);
		expect(findConversation(world, phoneNumberId, ana)?.messages[0]?.id).toBe('a500');
		expect(world.messages.size).toBe(1_001);
		for (let index = 0; index < 100_000; index += 1) world.messages.set(`x${index}`, { id: `x${index}`, phoneNumberId: 'none', waId: 'none' } as Message);
		add(rui, 'last');
		expect(world.messages.has('a500')).toBe(false);
		expect(findConversation(world, phoneNumberId, ana)?.messages).toHaveLength(999);
	});
});
