import type { Arrival, Delivery, Store } from '../store';
import { fromArrival } from './fromArrival';
import { fromCase } from './fromCase';
import { fromConsent } from './fromConsent';
import { fromDelivery } from './fromDelivery';
import { inOrder, type TrailEntry } from './trailEntry';

/** Where a trail is looked for: deliveries are those of an account, messages those that came to its WhatsApp Business Account. */
export interface TrailPlace {
	store: Pick<Store, 'arrivals' | 'cases' | 'consents' | 'outbox' | 'people'>;
	/** As deliveries name it. */
	account: string;
	businessAccountId: string;
}

/** Everything that happened from one instant to another, ISO 8601; open where it is left out. */
export interface TrailPeriod {
	from?: string;
	until?: string;
}

/** A trail, oldest step first. `isWhole` is false where there is more than was read: ask for a shorter period. */
export interface Trail {
	entries: TrailEntry[];
	isWhole: boolean;
}

const readAtMost = 1_000;

const isOutside = ({ at }: TrailEntry, { from, until }: TrailPeriod) => (from !== undefined && Date.parse(at) < Date.parse(from)) || (until !== undefined && Date.parse(at) > Date.parse(until));

function trailOf(deliveries: readonly Delivery[], arrivals: readonly Arrival[], others: readonly TrailEntry[] = [], period: TrailPeriod = {}): Trail {
	const unique = [...new Map(deliveries.map((delivery) => [delivery.id, delivery])).values()];
	const said = [...new Map(arrivals.map((arrival) => [arrival.messageId, arrival])).values()];
	const entries = inOrder([...unique.flatMap(fromDelivery), ...said.map(fromArrival), ...others]);
	return { entries: entries.filter((entry) => !isOutside(entry, period)), isWhole: unique.length < readAtMost && said.length < readAtMost };
}

async function answersTo({ store, businessAccountId }: TrailPlace, deliveries: readonly Delivery[]): Promise<Arrival[]> {
	const messageIds = deliveries.flatMap(({ messageId, attempts }) => [messageId, ...attempts.map((attempt) => attempt.messageId)]).filter((id) => id !== undefined);
	return await store.arrivals.find({ businessAccountId, repliesTo: [...new Set(messageIds)], limit: readAtMost });
}

/** Everything about one message: the wamid of one that was sent or came in, or the id of a delivery; with what it answers and what answered it. Throws a StoreError. */
export async function trailOfMessage(place: TrailPlace, id: string): Promise<Trail> {
	const { store, account, businessAccountId } = place;
	const found = await store.outbox.find({ ...(id.startsWith('wo1_') ? { id } : { messageId: id }), account, limit: readAtMost });
	const came = await store.arrivals.find({ businessAccountId, messageIds: [id], limit: readAtMost });
	const answered = came.flatMap(({ replyTo }) => replyTo ?? []);
	for (const messageId of answered) found.push(...(await store.outbox.find({ messageId, account, limit: readAtMost })));
	return trailOf(found, [...came, ...(await answersTo(place, found))]);
}

/** Everything about one person, under any of the names `tel:<digits>` and `user:<id>`. Throws a StoreError. */
export async function trailOfPerson(place: TrailPlace, names: readonly string[], period: TrailPeriod = {}): Promise<Trail> {
	const { store, account, businessAccountId } = place;
	const all = await store.people.keysOf(names);
	const deliveries = (await Promise.all(all.map((recipient) => store.outbox.find({ recipient, account, createdUntil: period.until, limit: readAtMost })))).flat();
	const arrivals = await store.arrivals.find({ businessAccountId, from: all, sentFrom: period.from, sentUntil: period.until, limit: readAtMost });
	const consents = await store.consents.history({ account, recipientKeys: all });
	return trailOf(deliveries, arrivals, consents.map(fromConsent), period);
}

/** A watched case of this key, with the messages that told of it. */
async function caseOf({ store, account }: TrailPlace, tenant: string, key: string): Promise<{ entries: TrailEntry[]; deliveries: Delivery[] }> {
	const [held] = await store.cases.find({ tenant, keys: [key], limit: 1 });
	if (held === undefined) return { entries: [], deliveries: [] };
	const tellings = await store.cases.history({ tenant, key });
	const messages = [...new Set(tellings.flatMap(({ message }) => message ?? []))];
	const deliveries = (await Promise.all(messages.map((message) => store.outbox.find({ key: message, account, limit: readAtMost })))).flat();
	return { entries: fromCase(held, tellings), deliveries };
}

/** Everything about a record: messages whose subject it is, the case of that key that is watched for a tenant, and what was answered. Throws a StoreError. */
export async function trailOfSubject(place: TrailPlace, key: string, tenant: string): Promise<Trail> {
	const { store, account } = place;
	const watched = await caseOf(place, tenant, key);
	const deliveries = [...watched.deliveries, ...(await store.outbox.find({ subject: key, account, limit: readAtMost }))];
	return trailOf(deliveries, await answersTo(place, deliveries), watched.entries);
}

/** Everything of an account in a period, for an audit. Throws a StoreError. */
export async function trailOfAccount({ store, account, businessAccountId }: TrailPlace, period: TrailPeriod): Promise<Trail> {
	const deliveries = await store.outbox.find({ account, createdFrom: period.from, createdUntil: period.until, limit: readAtMost });
	const arrivals = await store.arrivals.find({ businessAccountId, sentFrom: period.from, sentUntil: period.until, limit: readAtMost });
	const consents = await store.consents.list(account, { recordedFrom: period.from, recordedUntil: period.until, limit: readAtMost });
	return trailOf(deliveries, arrivals, consents.map(fromConsent), period);
}
