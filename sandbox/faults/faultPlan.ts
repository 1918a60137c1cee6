import type { Fault, Occasion } from './fault';
import type { AnswerFault, FaultKind, MessageFault, RequestEffect, RequestFault, WebhookEffect, WebhookFault } from './faultKind';
import { faultKinds } from './kinds';
import { applies, isStruck } from './strikes';

/** What to switch on; everything but the kind has a default. */
export type FaultOrder = Pick<Fault, 'kind'> & Partial<Pick<Fault, 'share' | 'seed' | 'scope' | 'count' | 'code' | 'delayMs'>>;

/** A fault that struck, and what it does. */
export interface Strike<Effect> {
	kind: string;
	effect: Effect;
}

/** The faults that are switched on. */
export interface FaultPlan {
	/** Switches a fault on; the kind must be one of `faultKinds`. */
	add(order: FaultOrder): Fault;
	list(): Fault[];
	/** Switches off one fault, or all; says whether there was one. */
	remove(id?: string): boolean;
	strikeRequest(occasion: Occasion, settings: { throttleStatus: 400 | 429 }): Array<Strike<RequestEffect>>;
	strikeAnswer(occasion: Occasion): Array<Strike<RequestEffect>>;
	/** The code with which an accepted message fails, if a fault strikes it. */
	strikeMessage(occasion: Occasion): number | undefined;
	strikeWebhook(occasion: Occasion): Array<Strike<WebhookEffect>>;
}

const DEFAULT_DELAY_MS = 2_000;

/** A plan with these faults in it. */
export function createFaultPlan(orders: FaultOrder[] = []): FaultPlan {
	let faults: Fault[] = [];
	let added = 0;

	/** Each fault counts for itself what fitted it, so that switching one on does not change the fate of another. */
	const struckBy = <Kind extends FaultKind>(strikes: Kind['strikes'], occasion: Occasion): Array<{ fault: Fault; kind: Kind }> =>
		faults.flatMap((fault) => {
			const kind = faultKinds.get(fault.kind);
			if (kind?.strikes !== strikes || !applies(fault, occasion, kind.sendsOnly)) return [];
			fault.seen += 1;
			if (!isStruck(fault.seed, fault.seen, fault.share)) return [];
			fault.struck += 1;
			return [{ fault, kind: kind as Kind }];
		});

	const plan: FaultPlan = {
		add({ kind, share = 1, seed = 1, scope = {}, count, code, delayMs = DEFAULT_DELAY_MS }) {
			added += 1;
			const fault: Fault = { id: String(added), kind, share, seed, scope, ...(count !== undefined && { count }), ...(code !== undefined && { code }), delayMs, seen: 0, struck: 0 };
			faults.push(fault);
			return fault;
		},
		list: () => faults,
		remove(id) {
			const kept = id === undefined ? [] : faults.filter((fault) => fault.id !== id);
			const removed = kept.length < faults.length;
			faults = kept;
			return removed;
		},
		strikeRequest: (occasion, settings) =>
			struckBy<RequestFault>('request', occasion).map(({ fault, kind }) => ({ kind: kind.name, effect: kind.effect(fault, settings) })),
		strikeAnswer: (occasion) => struckBy<AnswerFault>('answer', occasion).map(({ fault, kind }) => ({ kind: kind.name, effect: kind.effect(fault) })),
		strikeMessage: (occasion) => {
			const [first] = struckBy<MessageFault>('message', occasion);
			return first?.kind.effect(first.fault).code;
		},
		strikeWebhook: (occasion) => struckBy<WebhookFault>('webhook', occasion).map(({ fault, kind }) => ({ kind: kind.name, effect: kind.effect(fault) })),
	};
	for (const order of orders) plan.add(order);
	return plan;
}
