import { actOnChat, assignByRule, historyOfChat, ownerOfChat, type OwnerAction } from '../../../core/conversations';
import { openStore, type ChatName, type Store } from '../../../core/store';
import type { StoreRoom } from '../store/storeRoom';

const noonMs = Date.parse('2026-03-01T12:00:00.000Z');
/** So many minutes after noon. */
const at = (minutes: number) => new Date(noonMs + minutes * 60_000).toISOString();
const chat: ChatName = { phoneNumberId: '300111222333444', recipientKeys: ['user:US.1', 'tel:15550100200'] };
const personOf = (index: number): ChatName => ({ ...chat, recipientKeys: [`user:US.${index}`] });

/** What is promised about who looks after a chat, on every engine. */
export function handOverContract(openRoom: () => Promise<StoreRoom>): void {
	jest.setTimeout(60_000);
	let room: StoreRoom;
	let store: Store;
	beforeAll(async () => void (room = await openRoom()));
	afterAll(() => room?.stop());
	beforeEach(async () => void (store = await openStore(room.newConfig())));
	afterEach(() => store?.close());

	const act = async (action: OwnerAction, minutes = 0, of = chat) => await actOnChat(store.handovers, of, action, 'Support flow', at(minutes));
	const owner = async (minutes = 0, of = chat) => await ownerOfChat(store.handovers, of, at(minutes));
	const humanOwns = async (keys: string[], minutes = 0) => await store.handovers.humanOwns(chat.phoneNumberId, keys, at(minutes));

	it('a chat is the bot\'s until it is handed over, and again after it is released', async () => {
		expect(await owner()).toEqual({ owner: 'bot', tags: [], version: 0 });
		expect(await act({ do: 'handOver', reason: 'asks for a person' })).toMatchObject({ outcome: 'changed', chat: { owner: 'human', reason: 'asks for a person', since: at(0), version: 1 } });
		expect(await act({ do: 'handOver', reason: 'again' }, 1)).toMatchObject({ outcome: 'unchanged', chat: { reason: 'asks for a person', version: 1 } });
		expect(await humanOwns(['user:US.1', 'user:US.2'])).toEqual([true, false]);
		expect(await act({ do: 'release' }, 2)).toMatchObject({ outcome: 'changed', chat: { owner: 'bot', since: at(2) } });
		expect((await act({ do: 'release' }, 3)).outcome).toBe('unchanged');
		expect(await humanOwns(['user:US.1'])).toEqual([false]);
	});

	it('goes to somebody certain, stays with them when it is handed over again, and comes back to them when it is reopened', async () => {
		await act({ do: 'assign', assignee: 'Ana' });
		expect(await act({ do: 'handOver', assignee: 'Bo' })).toMatchObject({ outcome: 'unchanged', chat: { assignee: 'Ana' } });
		expect(await act({ do: 'assign', assignee: 'Bo' }, 5)).toMatchObject({ outcome: 'changed', chat: { assignee: 'Bo', since: at(0) } });
		await act({ do: 'release' }, 6);
		expect(await owner(6)).toMatchObject({ owner: 'bot', assignee: 'Bo' });
		expect(await act({ do: 'reopen', reason: 'wrote again' }, 7)).toMatchObject({ chat: { owner: 'human', assignee: 'Bo', reason: 'wrote again', since: at(7) } });
	});

	it('comes back to the bot by itself when the time is over', async () => {
		await act({ do: 'handOver', assignee: 'Ana', ownedUntil: at(60) });
		expect(await humanOwns(['user:US.1'], 59)).toEqual([true]);
		expect(await humanOwns(['user:US.1'], 60)).toEqual([false]);
		expect(await owner(60)).toMatchObject({ owner: 'bot', since: at(60), assignee: 'Ana' });
		expect(await act({ do: 'handOver' }, 61)).toMatchObject({ outcome: 'changed', chat: { owner: 'human', since: at(61) } });
	});

	it('keeps tags through all of it', async () => {
		expect(await act({ do: 'addTags', tags: ['vip', 'billing', 'vip'] })).toMatchObject({ outcome: 'changed', chat: { tags: ['vip', 'billing'], owner: 'bot' } });
		expect((await act({ do: 'addTags', tags: ['vip'] })).outcome).toBe('unchanged');
		await act({ do: 'handOver' });
		await act({ do: 'release' });
		expect(await act({ do: 'removeTags', tags: ['vip', 'none'] })).toMatchObject({ outcome: 'changed', chat: { tags: ['billing'] } });
		await expect(act({ do: 'addTags', tags: Array.from({ length: 50 }, (_, index) => `t${index}`) })).rejects.toThrow(/51 tags; at most 50/);
		await expect(act({ do: 'addTags', tags: [' '] })).rejects.toThrow(/tag is empty/);
	});

	it('has a history of who did what, newest first; what changed nothing is not in it', async () => {
		await act({ do: 'handOver', reason: 'angry' });
		await act({ do: 'handOver' }, 1);
		await act({ do: 'note', text: 'Called back.' }, 2);
		await act({ do: 'assign', assignee: 'Ana' }, 3);
		expect(await historyOfChat(store.handovers, chat, 9)).toEqual([
			{ at: at(3), what: 'assign', by: 'Support flow', assignee: 'Ana' },
			{ at: at(2), what: 'note', by: 'Support flow', text: 'Called back.' },
			{ at: at(0), what: 'handOver', by: 'Support flow', reason: 'angry' },
		]);
		expect(await historyOfChat(store.handovers, chat, 1)).toHaveLength(1);
		expect(await historyOfChat(store.handovers, personOf(2), 9)).toEqual([]);
		expect(await store.handovers.purge(at(3), 9)).toBe(2);
	});

	it('is one for every key of a person, and none of anybody else', async () => {
		await act({ do: 'handOver' }, 0, { ...chat, recipientKeys: ['tel:15550100200'] });
		expect(await humanOwns(['tel:15550100200', 'user:US.1'])).toEqual([true, false]);
		await store.conversations.noteInbound([{ ...chat, sentAt: at(0), windowOpenUntil: at(1_440), messageId: 'wamid.1' }]);
		expect(await humanOwns(['tel:15550100200', 'user:US.1', 'user:US.2'])).toEqual([true, true, false]);
		expect(await owner()).toMatchObject({ owner: 'human' });
		expect(await store.handovers.humanOwns('301', ['user:US.1'], at(0))).toEqual([false]);
		await act({ do: 'release' });
		expect(await humanOwns(['tel:15550100200', 'user:US.1'])).toEqual([false, false]);
	});

	describe('by rules', () => {
		const rules = { rules: [{ tag: 'Billing', members: ['Bo'] }, { tag: 'vip', members: ['Ana', 'Cy'] }], others: ['Di', 'Ed', 'Fay'] };
		const assign = async (index: number, tags: string[] = []) => {
			if (tags.length > 0) await act({ do: 'addTags', tags }, 0, personOf(index));
			return (await assignByRule(store.handovers, personOf(index), rules, { by: 'Router' }, at(1))).chat.assignee;
		};

		it('the first tag that fits decides, everybody else goes in turn', async () => {
			expect(await assign(1, ['vip', 'billing'])).toBe('Bo');
			expect([await assign(2, ['VIP']), await assign(3, ['vip']), await assign(4, ['vip'])]).toEqual(['Ana', 'Cy', 'Ana']);
			expect([await assign(5), await assign(6), await assign(7), await assign(8, ['other'])]).toEqual(['Di', 'Ed', 'Fay', 'Di']);
		});

		it('whoever has a chat keeps it, and takes no turn', async () => {
			expect([await assign(1), await assign(1), await assign(2)]).toEqual(['Di', 'Di', 'Ed']);
		});

		it('chats at the same time are shared out evenly, each once', async () => {
			const assignees = await Promise.all(Array.from({ length: 30 }, (_, index) => assign(index)));
			expect(['Di', 'Ed', 'Fay'].map((name) => assignees.filter((assignee) => assignee === name).length)).toEqual([10, 10, 10]);
			const same = await Promise.all(Array.from({ length: 8 }, () => assign(99)));
			expect(new Set(same).size).toBe(1);
			expect((await historyOfChat(store.handovers, personOf(99), 9)).length).toBe(1);
		});

		it('nobody to give it to is said, not ignored', async () => {
			await expect(assignByRule(store.handovers, chat, { rules: [], others: [] }, { by: 'Router' }, at(0))).rejects.toThrow(/nobody is named/);
			expect(await owner()).toMatchObject({ owner: 'bot' });
		});
	});
}
