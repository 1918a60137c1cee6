import fc from 'fast-check';
import type { Delivery, ReceiptFact, ReceiptStatus } from '../../../core/store';
import { foldReceipt } from '../../../core/store/outbox/transitions/foldReceipt';
import { settleDelivery } from '../../../core/store/outbox/transitions/settleDelivery';
import { startDelivery } from '../../../core/store/outbox/transitions/startDelivery';
import { after, sampleDelivery } from '../../contract/store/sampleDelivery';

const status = fc.constantFrom<ReceiptStatus>('sent', 'delivered', 'read', 'played', 'failed');
const fact = (said: ReceiptStatus, messageId = 'wamid.1'): ReceiptFact => ({ messageId, status: said, occurredAt: after(100) });
const leaving: Delivery = { ...startDelivery(sampleDelivery('k'), after(0)), state: 'leaving' };

const accept = (delivery: Delivery, messageId: string) =>
	settleDelivery(delivery, { id: delivery.id, fence: 1, attempt: { at: after(1), outcome: 'accepted' }, outcome: 'accepted', messageId }, after(200)).delivery;
const foldAll = (delivery: Delivery, facts: ReceiptFact[]) => facts.reduce((now, one) => foldReceipt(now, one, after(300)).delivery, delivery);
const summary = ({ state, receiptStatus, messageId, attemptCount, possibleRepeat }: Delivery) => ({ state, receiptStatus, messageId, attemptCount, possibleRepeat });

describe('folding receipts', () => {
	it('ends alike in every order, with every repeat, and wherever the answer comes in between', () => {
		fc.assert(
			fc.property(fc.array(status, { minLength: 1, maxLength: 8 }), fc.infiniteStream(fc.nat()), fc.nat(), (statuses, chances, place) => {
				const facts = statuses.map((said) => fact(said));
				const expected = summary(foldAll(accept(leaving, 'wamid.1'), facts));
				const shuffled = facts.map((one) => ({ one, chance: chances.next().value! })).sort((left, right) => left.chance - right.chance).map(({ one }) => one);
				const middle = place % (shuffled.length + 1);
				const before = foldAll(leaving, shuffled.slice(0, middle));
				expect(summary(foldAll(accept(before, 'wamid.1'), [...shuffled.slice(middle), ...shuffled]))).toEqual(expected);
			}),
		);
	});

	it('takes the highest of sent, failed, delivered, read and played', () => {
		const order: ReceiptStatus[] = ['sent', 'failed', 'delivered', 'read', 'played'];
		fc.assert(
			fc.property(fc.array(status, { minLength: 1, maxLength: 8 }), (statuses) => {
				const highest = order.findLast((said) => statuses.includes(said));
				expect(foldAll(accept(leaving, 'wamid.1'), statuses.map((said) => fact(said)))).toMatchObject({ receiptStatus: highest, state: highest === 'failed' ? 'failed' : 'accepted' });
			}),
		);
	});

	it('says nothing the second time', () => {
		fc.assert(
			fc.property(fc.array(status, { minLength: 1, maxLength: 8 }), (statuses) => {
				const folded = foldAll(accept(leaving, 'wamid.1'), statuses.map((said) => fact(said)));
				for (const said of statuses) expect(foldReceipt(folded, fact(said), after(400))).toEqual({ delivery: folded, changed: false });
			}),
		);
	});

	it('leaves what was called off or dealt with alone when a message failed, and believes that it arrived', () => {
		for (const state of ['discarded', 'canceled'] as const) {
			const ended: Delivery = { ...leaving, state, reason: { code: 'x', words: 'x' } };
			const failed = foldReceipt(ended, fact('failed'), after(1));
			expect([failed.delivery.state, failed.tells]).toEqual([state, undefined]);
			expect(foldReceipt(ended, fact('delivered'), after(1))).toMatchObject({ delivery: { state: 'accepted' } });
		}
	});

	it('does not end a delivery as long as another try may have arrived', () => {
		const unknown: Delivery = { ...leaving, state: 'unknown', graceUntil: after(9), attempts: [1, 2].map((at) => ({ at: after(at), outcome: 'unknown' as const })), attemptCount: 2 };
		const one = foldReceipt(unknown, fact('failed', 'wamid.1'), after(1));
		expect([one.delivery.state, one.tells]).toEqual(['unknown', undefined]);
		expect(foldReceipt(one.delivery, fact('failed', 'wamid.1'), after(1)).changed).toBe(false);
		expect(foldReceipt(one.delivery, fact('failed', 'wamid.2'), after(1))).toMatchObject({ delivery: { state: 'failed' }, tells: 'failed' });
	});
});
