import type { ITriggerFunctions } from 'n8n-workflow';
import { askWatcher, resumeDue, takeAnswer, tickAsks, wordOrder, type AskRoom } from '../../../core/asks';
import type { CloudApi } from '../../../core/cloudApi';
import { accountKey, createCourier } from '../../../core/delivery';
import type { Attended, Attendant } from '../../../core/inbound';
import { wordsForLog } from '../../../core/messages';
import type { Store } from '../../../core/store';
import { ChangeLog } from '../../shared/changeLog';
import { logPlace } from '../../shared/logPlace';
import { processName } from '../../shared/processName';
import { repeat } from '../../shared/repeat';
import { listenerName } from '../watcherNames';
import { callerOf } from './callerOf';
import { toAskMessage } from './toAskMessage';

const lookEveryMs = 5_000;
/** Another process of the same trigger takes over when this one is silent. */
const leaseMs = 20_000;
/** What cannot leave within this time leaves later, from the outbox. */
const wordAtMostMs = 5_000;
const keepMs = 90 * 24 * 3_600_000;
const forgetAtOnce = 100;

/** What of this trigger hears answers to questions. */
export interface AnswerDesk {
	attendant: Attendant;
	/** Makes itself known, then looks for what is due until it is stopped. */
	start(): Promise<{ stop(): Promise<void> }>;
}

/**
 * Hears answers to the questions of an account, reminds and escalates, and lets executions go on. One process of a trigger
 * looks at a time; answers are taken by whoever reads them.
 */
export function hearAnswers(context: ITriggerFunctions, { api, store }: { api: CloudApi; store: Store }): AnswerDesk {
	const account = accountKey(api);
	const room: AskRoom = { store, account, courier: createCourier({ store, api, owner: processName }), nowMs: Date.now };
	const name = listenerName(context);
	const changes = new ChangeLog();
	const report = (subject: string, problem: string | undefined) => {
		if (!changes.isNews(subject, problem)) return;
		if (problem === undefined) context.logger.info(`WhatsApp questions: ${subject} works again`, logPlace(context));
		else context.logger.error(`WhatsApp questions: ${subject} does not work. ${problem} It is tried again.`, logPlace(context));
	};

	const call = callerOf(context.getInstanceId(), process.env);

	const resume = async () => {
		const answers = await resumeDue(room, call);
		if (answers.length > 0) report('calling waiting executions', answers.includes('unreachable') ? 'This n8n answers neither at its own address nor at its public one.' : undefined);
	};

	const showLife = async () => await store.watchers.lease({ name, kind: askWatcher, account }, processName, leaseMs, new Date().toISOString());

	const look = async () => {
		try {
			if ((await showLife()) === undefined) return;
			await tickAsks(room, call);
			await resume();
			await store.asks.purge(Date.now() - keepMs, forgetAtOnce);
			report('the store of questions', undefined);
		} catch (error) {
			report('the store of questions', wordsForLog(error));
		}
	};

	const attendant: Attendant = async (messages) => {
		const attended = new Map<string, Attended>();
		for (const message of messages) {
			if (message.businessAccountId !== api.account.businessAccountId || message.group !== undefined) continue;
			const taken = await takeAnswer(room, toAskMessage(message));
			if (taken === undefined) continue;
			await room.courier.deliver(wordOrder(taken, message), { waitAtMostMs: wordAtMostMs, onStop: 'putBack' });
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
