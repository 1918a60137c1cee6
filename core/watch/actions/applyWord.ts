import { wordLanguage } from '../../messages';
import { isAlarm, type Notification } from '../../sla';
import type { Store, WatchMessage } from '../../store';
import { watchMessageOf } from '../departure/watchMessageOf';
import { ruleOn } from '../ruling';
import { nameCase } from '../words/writeMessage';
import { actionAnswer } from './actionAnswer';
import type { ActionReport, Tapper } from './actionReport';
import { performAction } from './performAction';
import { readKeyword, type Keyword } from './readKeyword';
import { sameAddress } from './sameAddress';

/** Words without a reply refer to notifications of this time only. */
const recentMs = 7 * 24 * 3_600_000;
const recentAtMost = 50;
/** Cases that a question names. */
const namedAtMost = 5;

/** A text that somebody wrote. */
export interface Written extends Tapper {
	via: string;
	text: string;
	/** The wamid of the message that it answers, where the person chose one. */
	replyTo?: string;
	/** By these names the store knows the person as a recipient. */
	recipientKeys: readonly string[];
	/** The account through which it came. */
	account: string;
}

interface WordParts {
	store: Store;
	nowMs: () => number;
}

const isFor = ({ notifications }: WatchMessage, addresses: readonly string[]) => addresses.some((address) => notifications.some(({ recipient }) => sameAddress(address, recipient.address)));

/** Alarms of a message whose clocks still run; `unanswered` where nobody has silenced them. */
async function runningOf({ store, nowMs }: WordParts, { tenant, notifications }: WatchMessage): Promise<Array<{ alarm: Notification; unanswered: boolean }>> {
	const alarms = notifications.filter(isAlarm);
	const found = await store.cases.find({ tenant, keys: [...new Set(alarms.map(({ caseKey }) => caseKey))], limit: 1_000 });
	return alarms.flatMap((alarm) => {
		const held = found.find(({ key }) => key === alarm.caseKey);
		const status = held && ruleOn(held, nowMs()).metrics.find(({ metric }) => metric === alarm.metric);
		const isTold = held?.told.some(({ key }) => key === alarm.key);
		return isTold && status?.cycle === alarm.cycle && status.endedAt === undefined ? [{ alarm, unanswered: status.silence === undefined }] : [];
	});
}

async function messageOfReply({ store }: WordParts, { replyTo, account }: Written): Promise<WatchMessage | undefined> {
	const [delivery] = await store.outbox.find({ messageId: replyTo, account, limit: 1 });
	const key = delivery && watchMessageOf(delivery);
	return key === undefined ? undefined : await store.cases.message({ key });
}

/** Messages with alarms that reached this person lately and whose clocks still run, the newest first. */
async function openMessages(parts: WordParts, { recipientKeys, account, addresses }: Written): Promise<Array<{ message: WatchMessage; running: Awaited<ReturnType<typeof runningOf>> }>> {
	const { store, nowMs } = parts;
	const createdFrom = new Date(nowMs() - recentMs).toISOString();
	const deliveries = (await Promise.all((await store.people.keysOf(recipientKeys)).map((recipient) => store.outbox.find({ recipient, account, states: ['accepted'], createdFrom, limit: recentAtMost })))).flat();
	deliveries.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
	const open: Array<{ message: WatchMessage; running: Awaited<ReturnType<typeof runningOf>> }> = [];
	for (const key of new Set(deliveries.flatMap((delivery) => watchMessageOf(delivery) ?? []))) {
		const message = await store.cases.message({ key });
		if (message === undefined || !isFor(message, addresses)) continue;
		const running = await runningOf(parts, message);
		if (running.length > 0) open.push({ message, running });
	}
	return open;
}

const caseOf = ({ tenant, caseKey }: Notification) => JSON.stringify([tenant, caseKey]);

/** The one message that a word without a reply can mean; all cases in question where it could mean several; nothing where there is none. */
async function messageMeant(parts: WordParts, written: Written, { verb }: Keyword): Promise<{ message: WatchMessage } | { between: Notification[] } | undefined> {
	const open = await openMessages(parts, written);
	// What somebody has in hand already is not what he takes on now.
	const unanswered = open.map((one) => ({ ...one, running: one.running.filter((alarm) => alarm.unanswered) })).filter(({ running }) => running.length > 0);
	const candidates = verb === 'acknowledge' && unanswered.length > 0 ? unanswered : open;
	const [newest] = candidates;
	if (newest === undefined) return undefined;
	const cases = new Map(candidates.flatMap(({ running }) => running.map(({ alarm }) => [caseOf(alarm), alarm])));
	const covered = new Set(newest.running.map(({ alarm }) => caseOf(alarm)));
	return [...cases.keys()].every((one) => covered.has(one)) ? { message: newest.message } : { between: [...cases.values()] };
}

function ask(between: readonly Notification[], { verb }: Keyword): ActionReport {
	const { recipient } = between[0]!;
	const names = between.slice(0, namedAtMost).map((alarm) => `\n• ${nameCase(alarm)}`);
	const more = between.length > names.length ? `\n• ... (+${between.length - names.length})` : '';
	return {
		outcome: 'ambiguous',
		verb,
		caseKeys: between.map(({ caseKey }) => caseKey),
		changedKeys: [],
		by: recipient.name ?? recipient.id,
		answer: actionAnswer('ambiguous', verb, wordLanguage(recipient.language), [...names, more].join('')),
	};
}

/**
 * Does what somebody writes in reply to a notification, or about the only one that can be meant: acknowledge, snooze or
 * resolve. Where several can be meant nothing changes and the answer asks. Undefined for any other text, for words that
 * answer no notification, and for people who have none. Throws a StoreError.
 */
export async function applyWord(parts: WordParts, written: Written): Promise<ActionReport | undefined> {
	const { text, replyTo, addresses, via } = written;
	const keyword = readKeyword(text);
	if (keyword === undefined || (keyword.onlyInReply && replyTo === undefined)) return undefined;
	const meant = replyTo === undefined ? await messageMeant(parts, written, keyword) : await messageOfReply(parts, written).then((message) => message && { message });
	if (meant === undefined) return undefined;
	if ('between' in meant) return ask(meant.between, keyword);
	const { message } = meant;
	// A notice, or the news that something is over: there is nothing to act on.
	if (!message.notifications.some(isAlarm)) return undefined;
	const { verb, minutes } = keyword;
	if (!isFor(message, addresses)) {
		const { language } = message.notifications[0]!.recipient;
		return { outcome: 'notRecipient', verb, caseKeys: [], changedKeys: [], answer: actionAnswer('notRecipient', verb, wordLanguage(language)) };
	}
	return await performAction({ ...parts, tenant: message.tenant }, { verb, minutes, use: `${verb}:${via}`, via }, message);
}
