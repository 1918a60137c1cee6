import { NodeOperationError, type ITriggerFunctions, type ITriggerResponse } from 'n8n-workflow';
import { verifyToken, type CloudApi } from '../../core/cloudApi';
import { isWanted, keepReading, openDoor, openLeftovers, openReader, type Door, type InboundEvent, type LeftoverParts } from '../../core/inbound';
import { wordsForLog } from '../../core/messages';
import type { Store } from '../../core/store';
import { ChangeLog } from '../shared/changeLog';
import { openLastingCredential } from '../shared/lastingCredential';
import { logPlace } from '../shared/logPlace';
import { openOperationsStore } from '../shared/operationsStore';
import { processName } from '../shared/processName';
import { toNodeError } from '../shared/toNodeError';
import { hearAnswers } from './approval/hearAnswers';
import { attendantsOf } from './attendants';
import { boxOf } from './boxOf';
import { handBatch } from './handBatch';
import { onRing, ring } from './inboxDoor';
import { observersOf } from './observers';
import { readSettings, type TriggerSettings } from './readSettings';
import { takeHandedOver } from './testHandOver';
import { listenerName, readerOf } from './watcherNames';

/** Bodies that another process has taken are found after this time. */
const lookEveryMs = 1_000;
const batchesAtOnce = 10;

interface Parts {
	api: CloudApi;
	store: Store;
	settings: TriggerSettings;
	box: string;
}

async function open(context: ITriggerFunctions): Promise<Parts> {
	const api = await openLastingCredential(context);
	const settings = readSettings(context, api.account.businessAccountId);
	return { api, settings, store: await openOperationsStore(context), box: boxOf(context, api.account, settings) };
}

/** That the secret does not match is told whatever was asked for. */
const isForReader = (event: InboundEvent, { filter }: TriggerSettings) => (event.event === 'account' && event.kind === 'signatureMismatch') || isWanted(event, filter);

/** The door on a port of the n8n process. */
async function openPort(context: ITriggerFunctions, { api, store, settings, box }: Parts): Promise<Door | undefined> {
	if (settings.receiverPort === 0) return undefined;
	const { appSecret, nextAppSecret } = api.account;
	return await openDoor(
		{ host: '0.0.0.0', port: settings.receiverPort, path: '/whatsapp', box, appSecrets: [appSecret, nextAppSecret], verifyTokens: [verifyToken(settings.receiverUrl ?? 'http://receiver/whatsapp', appSecret)] },
		{ inbox: store.inbox, commitsAtOnce: store.engine === 'sqlite' ? 1 : 4, nowMs: Date.now, random: Math.random, warn: (message) => context.logger.warn(`WhatsApp receiver: ${message}`, logPlace(context)), taken: ring },
	);
}

/** Says once that reading does not work, and once that it works again. */
function reports(context: ITriggerFunctions) {
	const changes = new ChangeLog();
	return {
		failed(error: unknown) {
			const problem = wordsForLog(error);
			if (changes.isNews('inbox', problem)) context.logger.error(`WhatsApp webhook: the inbox cannot be read. ${problem} It is tried again.`, logPlace(context));
		},
		worked() {
			if (changes.isNews('inbox', undefined)) context.logger.info('WhatsApp webhook: the inbox can be read again', logPlace(context));
		},
	};
}

/** What the test request brought becomes the node's output. */
function showTest(context: ITriggerFunctions): ITriggerResponse {
	return {
		async manualTriggerFunction() {
			const handed = takeHandedOver(context);
			if (handed === undefined) throw new NodeOperationError(context.getNode(), 'The event of this test did not reach this process.', { description: 'Test runs that n8n hands to its workers cannot show events. Switch OFFLOAD_MANUAL_EXECUTIONS_TO_WORKERS off, or publish the workflow and look at its executions.' });
			if ('problem' in handed) throw new NodeOperationError(context.getNode(), handed.problem, { description: handed.fix });
			context.emit(handed.outputs);
		},
	};
}

/** Reads the inbox until n8n closes the trigger, and starts executions; in a test, shows what the request brought. */
export async function startReading(context: ITriggerFunctions): Promise<ITriggerResponse> {
	if (context.getMode() === 'manual') return showTest(context);
	try {
		const parts = await open(context);
		const { api, store, settings, box } = parts;
		const answers = hearAnswers(context, parts);
		const nameFor = (one: string) => readerOf(listenerName(context), one);
		const readerParts: Omit<LeftoverParts, 'nameFor'> = {
			store,
			box,
			owner: processName,
			batching: { isWanted: (event) => isForReader(event, settings), mergeAfterMs: settings.mergeAfterMs, eventsPerBatch: settings.eventsPerBatch },
			attendants: [...attendantsOf(context, parts), answers.attendant],
			observers: observersOf(parts),
			keepArrivalsMs: settings.keepArrivalsMs,
			batchesAtOnce,
			hand: async (batch) => await handBatch(context, api, settings, batch),
			onArrived: () => ring([box]),
			onPassedOver: (error) => context.logger.error(`WhatsApp webhook: something that came in could not be dealt with, and is handed on as it is, so that it holds up nothing else. ${wordsForLog(error)}`, logPlace(context)),
			nowMs: Date.now,
		};
		const door = await openPort(context, parts);
		const pace = () => ({ everyMs: lookEveryMs, nowMs: Date.now, ...reports(context) });
		const reading = keepReading(openReader({ ...readerParts, name: nameFor(box) }), pace());
		const leftovers = keepReading(openLeftovers({ ...readerParts, nameFor }), pace());
		const asking = await answers.start();
		const stopListening = onRing(box, () => reading.wake());
		return {
			async closeFunction() {
				stopListening();
				await door?.close();
				await asking.stop();
				await Promise.all([reading.stop(), leftovers.stop()]);
			},
		};
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}
