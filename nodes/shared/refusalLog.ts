import type { ITriggerFunctions } from 'n8n-workflow';
import { wordsForLog } from '../../core/messages';
import { ChangeLog } from './changeLog';
import { logPlace } from './logPlace';

/** Logs once that n8n does not take what a trigger hands it, and why; called without an error, it notes that n8n takes it again. */
export function refusalLog(context: Pick<ITriggerFunctions, 'logger' | 'getNode' | 'getWorkflow'>, title: string): (error?: unknown) => void {
	const changes = new ChangeLog();
	return (error) => {
		const problem = error === undefined ? undefined : wordsForLog(error);
		if (!changes.isNews('', problem) || problem === undefined) return;
		context.logger.warn(`${title}: n8n did not take what was handed to it; that is handed on again. ${problem}`, logPlace(context));
	};
}
