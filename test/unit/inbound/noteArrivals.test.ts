import type { InboundEvent } from '../../../core/inbound';
import { noteArrivals } from '../../../core/inbound/noteArrivals';
import { ReaderWorld } from './drain/readerWorld';
import { account, atIso, message, numberId, receipt, userId, waId } from './fixtures/fixture';

const world = new ReaderWorld();
const now = '2026-09-21T15:00:00.000Z';

async function kept(...events: object[]) {
	await noteArrivals(world.store.arrivals, events as InboundEvent[], now);
	return await world.store.arrivals.find({ businessAccountId: account, limit: 9 });
}

test('a message is kept with who wrote it, what it says and when', async () => {
	expect(await kept(message({ kind: 'text', text: 'Hi' }))).toEqual([
		{ businessAccountId: account, phoneNumberId: numberId, messageId: 'wamid.IN1', from: [`tel:${waId}`, `user:${userId}`], name: 'Ada Example', kind: 'text', text: 'Hi', replyTo: undefined, attended: undefined, sentAt: atIso, takenAt: now },
	]);
});

test.each([
	['a tap by its title', { button: { id: 'a', title: 'Approve' } }, { text: 'Approve' }],
	['a choice by its title', { row: { id: 'r', title: 'Monday' } }, { text: 'Monday' }],
	['a text before the title that comes with it', { text: 'Hi', button: { title: 'Approve' } }, { text: 'Hi' }],
	['a reply with what it answers', { replyTo: { messageId: 'wamid.OUT1' } }, { replyTo: 'wamid.OUT1' }],
	['a reaction with what it is about', { target: { messageId: 'wamid.OUT2' } }, { replyTo: 'wamid.OUT2' }],
	['what was made of it', { attended: { as: 'approval', isOver: true } }, { attended: { as: 'approval', isOver: true } }],
	['one without a time as sent now', { sentAt: undefined }, { sentAt: now }],
])('%s', async (_what, part, expected) => {
	expect(await kept(message({ kind: 'text', ...part }))).toMatchObject([expected]);
});

test('receipts, and messages that cannot be told apart, are not kept', async () => {
	expect(await kept(receipt('read'), message({ kind: 'text', messageId: '' }))).toEqual([]);
});
