import type { ITriggerFunctions } from 'n8n-workflow';
import type { OutboxTick } from '../../core/delivery';
import { emitOnce } from '../shared/emitOnce';
import { refusalLog } from '../shared/refusalLog';
import { eventItem } from './eventItem';

type Batch = Pick<OutboxTick, 'events' | 'key' | 'told'>;

/** Hands events to n8n, one batch at a time, while looking goes on. */
export interface EventHand {
	/** A batch is on its way, or its arrival is not noted yet. */
	readonly isFull: boolean;
	/** Starts handing a batch on, as one execution; resolves when it has ended one way or the other. What n8n did not take comes again with a later look. */
	give(batch: Batch): Promise<void>;
	/** Notes what has arrived. To be called between two looks, since both write down how far the trigger is. Throws a StoreError. */
	note(): Promise<void>;
}

/** A hand with nothing in it. */
export function eventHand(context: ITriggerFunctions): EventHand {
	const report = refusalLog(context, 'WhatsApp Outbox Trigger');
	let given: Batch | undefined;
	let arrived: Batch | undefined;

	return {
		get isFull() {
			return given !== undefined || arrived !== undefined;
		},

		async give(batch) {
			given = batch;
			try {
				await emitOnce(context, [batch.events.map(eventItem)], batch.key);
				arrived = batch;
				report();
			} catch (error) {
				report(error);
			} finally {
				given = undefined;
			}
		},

		async note() {
			await arrived?.told();
			arrived = undefined;
		},
	};
}
