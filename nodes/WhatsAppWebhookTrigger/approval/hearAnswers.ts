import type { ITriggerFunctions } from 'n8n-workflow';
import { askOrder, askWatcher, callExecution, resumeDue, takeAnswer, tickAsks, type AskRoom, type TakenAnswer } from '../../../core/asks';
import type { CloudApi } from '../../../core/cloudApi';
import { accountKey, createCourier, type Order } from '../../../core/delivery';
import type { Attended, Attendant, InboundMessage } from '../../../core/inbound';
import { InvalidInputError, maskPhones } from '../../../core/messages';
import type { Store } from '../../../core/store';
import { ChangeLog } from '../../shared/changeLog';
import { processName } from '../../shared/processName';
import { repeat } from '../../shared/repeat';
import { nodeKeyOf, whereOf } from '../triggerContext';
import { executionUrls } from './executionUrls';
import { toAskMessage } from './toAskMessage';

const lookEveryMs = 5_000;
/** Another process of the same trigger takes over when this one is silent. */
const leaseMs = 20_000;
const answerUsefulForMs = 60 * 60_000;
const keepMs = 90 * 24 * 3_600_000;
const forgetAtOnce = 100;

/** What of this trigger hears answers to questions. */
export interface AnswerDesk {
	attendant: Attendant;
	/** Makes itself known, then looks for what is due until it is stopped. */
	start(): Promise<{ stop(): Promise<void> }>;
}

/** The polite word for whoever answered, once for each answer; nothing where there is no address to write to. */
function wordFor({ messageId, from, phoneNumber }: InboundMessage, { word, askId }: TakenAnswer): Order[] {
	const to = from.waId !== undefined ? { type: 'waId' as const, value: from.waId } : { type: 'userId' as const, value: from.userId };
	const draft = { from: phoneNumber.id, to, content: { kind: 'text', body: word }, replyToMessageId: messageId };
	try {
		return [askOrder(`answer:${messageId}`, draft, { ...(askId && { askId }) }, answerUsefulForMs)];
	} catch (error) {
		// The answer counts all the same, and must not come back again and again for want of a word.
		if (error instanceof InvalidInputError) return [];
		throw error;
	}
}

/**
 * Hears answers to the questions of an account, reminds and escalates, and lets executions go on. One process of a trigger
 * looks at a time; answers are taken by whoever reads them.
 */
export function hearAnswers(context: ITriggerFunctions, { api, store }: { api: CloudApi; store: Store }): AnswerDesk {
	const account = accountKey(api);
	const room: AskRoom = { store, account, courier: createCourier({ store, api, owner: processName }), nowMs: Date.now };
	const name = `asks:${context.getInstanceId()}:${nodeKeyOf(context)}`;
	const changes = new ChangeLog();
	const report = (subject: string, problem: string | undefined) => {
		if (!changes.isNews(subject, problem)) return;
		if (problem === undefined) context.logger.info(`WhatsApp questions: ${subject} works again`, whereOf(context));
		else context.logger.error(`WhatsApp questions: ${subject} does not work. ${maskPhones(problem)} It is tried again.`, whereOf(context));
	};

	const resume = async () => {
		const answers = await resumeDue(room, async (url) => await callExecution(executionUrls(url, process.env)));
		if (answers.length > 0) report('calling waiting executions', answers.includes('unreachable') ? 'This n8n answers neither at its own address nor at its public one.' : undefined);
	};

	const showLife = async () => await store.watchers.lease({ name, kind: askWatcher, account }, processName, leaseMs, new Date().toISOString());

	const look = async () => {
		try {
			if ((await showLife()) === undefined) return;
			await tickAsks(room);
			await resume();
			await store.asks.purge(Date.now() - keepMs, forgetAtOnce);
			report('the store of questions', undefined);
		} catch (error) {
			report('the store of questions', error instanceof Error ? error.message : String(error));
		}
	};

	const attendant: Attendant = async (messages) => {
		const attended = new Map<string, Attended>();
		for (const message of messages) {
			if (message.businessAccountId !== api.account.businessAccountId || message.group !== undefined) continue;
			const taken = await takeAnswer(room, toAskMessage(message));
			if (taken === undefined) continue;
			await room.courier.deliver(wordFor(message, taken), { waitAtMostMs: 5_000, onStop: 'putBack' });
			const { verdict, askId, by, hasEnded } = taken;
			attended.set(message.eventKey, { as: 'approval', isOver: true, details: { verdict, askId, by, hasEnded } });
		}
		// Nobody waits for the next look; who waited for an answer goes on now.
		if (attended.size > 0) void look();
		return attended;
	};

	return {
		attendant,
		async start() {
			// Whoever asks right after publishing must find somebody who hears the answers.
			await showLife().catch(() => undefined);
			const looking = repeat(look, lookEveryMs);
			return {
				async stop() {
					await looking.stop();
					await store.watchers.release(name, processName).catch(() => undefined);
				},
			};
		},
	};
}
