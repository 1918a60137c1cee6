import { CloudApiError } from '../cloudApi';
import { recipientKey } from '../messages';
import { deliveryId, type NewDelivery, type Reservation, type Start } from '../store';
import { accountKey } from './accountKey';
import { backoffMs } from './backoff';
import { bodyHash } from './bodyHash';
import { consentCategoryOf } from './consentCategoryOf';
import { inLine } from './inLine';
import { leaseMs } from './lease';
import type { Order } from './order';
import { waitingReason } from './reasons';
import { nextLeaveMs } from './sendWindow';
import { isoOf, type Workplace } from './workplace';

/** So many orders are written down in one transaction. */
const listLength = 500;
const uploadTries = 3;

/** A reservation, and why its files could not be uploaded, if they could not. */
export type OrderReservation = Reservation & { uploadError?: unknown };

/** Those that wait come due in their order. */
function lineUp(requests: Array<NewDelivery & { start: Start }>): Array<NewDelivery & { start: Start }> {
	const waiting = requests.filter(({ start }) => start.as === 'waiting');
	const dueAt = inLine(waiting, ({ recipient }) => recipient, ({ start }) => (start.as === 'waiting' ? Date.parse(start.dueAt) : 0));
	const instants = new Map(waiting.map((request, index) => [request, isoOf(dueAt[index]!)]));
	return requests.map((request) => (request.start.as === 'waiting' ? { ...request, start: { ...request.start, dueAt: instants.get(request)! } } : request));
}

/** Whether a message may leave now, and if not, when it comes due. */
export function startOf(order: Pick<Order, 'sendWindow' | 'urgency' | 'mode'>, nowMs: number): Start {
	const leavesAtMs = order.sendWindow === undefined || order.urgency === 'urgent' ? nowMs : nextLeaveMs(order.sendWindow, nowMs);
	if (leavesAtMs > nowMs) return { as: 'waiting', dueAt: isoOf(leavesAtMs), reason: waitingReason('outsideSendWindow') };
	if (order.mode === 'queue') return { as: 'waiting', dueAt: isoOf(nowMs), reason: waitingReason('queued') };
	return { as: 'claimed', leaseUntil: isoOf(nowMs + leaseMs) };
}

/** An upload is safe to repeat: at worst a file lies there twice. */
async function uploadOf({ upload, message }: Order, { sleep, random }: Workplace): Promise<Order['message']> {
	if (upload === undefined) return message;
	for (let tries = 0; ; tries += 1) {
		try {
			return await upload(false);
		} catch (error) {
			const again = error instanceof CloudApiError && error.failure.retry !== 'no' && tries + 1 < uploadTries;
			if (!again) throw error;
			await sleep(backoffMs(tries, { firstMs: 1000, longestMs: 10_000 }, random));
		}
	}
}

/** A message as it is sent, or why its files could not be uploaded. */
interface Uploaded {
	message: Order['message'];
	uploadError?: unknown;
}

async function uploadedOf(place: Workplace, order: Order): Promise<Uploaded> {
	const { key, message, upload } = order;
	if (upload === undefined) return { message };
	const [known] = await place.store.outbox.find({ id: deliveryId(accountKey(place.api), key), limit: 1 });
	if (known !== undefined && known.state !== 'failed') return { message };
	try {
		return { message: await uploadOf(order, place) };
	} catch (uploadError) {
		return { message, uploadError };
	}
}

function requestOf(account: string, order: Order, { message, uploadError }: Uploaded, nowMs: number): NewDelivery & { start: Start } {
	const { key, keyKind, route, urgency, context, source, onUnknown, graceMs, usefulForMs, throttle, sendWindow, subject, digestLine, fromBot, despiteOptOut = false } = order;
	return {
		id: deliveryId(account, key),
		key,
		keyKind,
		bodyHash: order.bodyHash ?? bodyHash(order.message, route),
		account,
		phoneNumberId: message.from,
		recipient: recipientKey(message.to),
		urgency,
		message,
		route,
		context,
		source,
		onUnknown,
		graceMs,
		usefulUntilAt: isoOf(nowMs + usefulForMs),
		throttle,
		consentCategory: despiteOptOut ? undefined : consentCategoryOf(message, route),
		sendWindow,
		subject,
		digestLine,
		fromBot,
		start: uploadError === undefined ? startOf(order, nowMs) : { as: 'claimed', leaseUntil: isoOf(nowMs + leaseMs) },
	};
}

/** Writes all orders down before the first one leaves, so that the end of this process loses none of them. */
export async function reserveOrders(place: Workplace, orders: Order[]): Promise<OrderReservation[]> {
	const { store, api, nowMs, reach } = place;
	await reach('beforeReserve');
	// Before the first lease begins: they may take longer than it lasts.
	const uploaded: Uploaded[] = [];
	for (const order of orders) uploaded.push(await uploadedOf(place, order));
	const reservations: OrderReservation[] = [];
	for (let first = 0; first < orders.length; first += listLength) {
		const now = nowMs();
		const requests = orders.slice(first, first + listLength).map((order, index) => requestOf(accountKey(api), order, uploaded[first + index]!, now));
		const found = await store.outbox.reserve(lineUp(requests), isoOf(now));
		reservations.push(...found.map((reservation, index) => ({ ...reservation, uploadError: uploaded[first + index]!.uploadError })));
	}
	await reach('reserved');
	return reservations;
}

/** Whether a reservation is to be sent by this process now. */
export const isOurs = ({ kind, delivery }: Reservation): boolean => kind === 'reserved' && delivery.state === 'claimed';
