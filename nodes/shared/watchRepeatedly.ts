import type { ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { wordsForLog } from '../../core/messages';
import { StoreError, type StoreErrorKind } from '../../core/store';
import { ChangeLog } from './changeLog';
import { logPlace } from './logPlace';
import { atMost, repeat } from './repeat';
import { toNodeError } from './toNodeError';

/** With these, looking again does not help: n8n starts the workflow anew, with pauses that grow. */
const hopeless: ReadonlySet<StoreErrorKind> = new Set(['newerSchema', 'corrupt', 'closed']);

/** A trigger that looks into the store again and again. */
export interface Watch {
	/** The node's name in the log. */
	title: string;
	everyMs: number;
	/** One look, which ends early by the signal. Answers whether there was something to hand to n8n. */
	look: (signal: AbortSignal) => Promise<boolean>;
	/** Lets the lease go, so that another process can take over at once. */
	leave: () => Promise<unknown>;
}

/** Says once that looking does not work, and once that it works again. */
function reporter(context: ITriggerFunctions, title: string): (problem: string | undefined) => void {
	const changes = new ChangeLog();
	const where = logPlace(context);
	return (problem) => {
		if (!changes.isNews('look', problem)) return;
		if (problem === undefined) context.logger.info(`${title}: it works again`, where);
		else context.logger.error(`${title}: ${problem} It tries again.`, where);
	};
}

/** Looks again and again until n8n closes the trigger; by hand, until there is something to show. */
export function watchRepeatedly(context: ITriggerFunctions, { title, everyMs, look, leave }: Watch): ITriggerResponse {
	const isManual = context.getMode() === 'manual';
	const report = reporter(context, title);

	const begin = () =>
		repeat(async (ending) => {
			try {
				const found = await look(ending.signal);
				report(undefined);
				if (found && isManual) ending.abort();
			} catch (error) {
				report(wordsForLog(error));
				if (!(error instanceof StoreError) || !hopeless.has(error.kind)) return;
				ending.abort();
				context.emitError(toNodeError(error, context.getNode()));
			}
		}, everyMs);

	let repetition = isManual ? undefined : begin();
	return {
		async closeFunction() {
			await repetition?.stop();
			// Where the store does not answer, the lease ends by itself.
			await atMost(500, leave().catch(() => undefined));
		},
		...(isManual && {
			async manualTriggerFunction() {
				repetition ??= begin();
			},
		}),
	};
}
