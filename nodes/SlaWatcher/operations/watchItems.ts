import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { InvalidInputError } from '../../../core/messages';
import type { CaseEntry, WatchedEntry } from '../../../core/watch';
import { openDesk, slaHint } from '../../shared/openDesk';
import { readSwitch } from '../../shared/readSwitch';
import { toErrorItem } from '../../shared/toErrorItem';
import { toNodeError } from '../../shared/toNodeError';
import { policyOptionsOf } from '../policy/policyOptionsOf';
import { readPanelPolicy } from '../policy/readPanelPolicy';
import { readCaseEntry } from '../readCaseEntry';

type Read = { entry: CaseEntry } | { error: unknown };

function readAll(context: IExecuteFunctions): Read[] {
	return context.getInputData().map((_, index) => {
		try {
			return { entry: readCaseEntry(context, index) };
		} catch (error) {
			if (!context.continueOnFail()) throw toNodeError(error, context.getNode(), index);
			return { error };
		}
	});
}

function refusal({ key, policy }: WatchedEntry): InvalidInputError {
	return new InvalidInputError([{ field: 'caseKey', message: `The case "${key}" is watched under the policy "${policy}" until it ends. Give the policy this ID in the options, or use another tenant.` }]);
}

/** Starts and updates cases, all items in one go; cases missing from a complete snapshot follow as items of their own. */
export async function watchItems(context: IExecuteFunctions): Promise<INodeExecutionData[]> {
	const node = context.getNode();
	const read = readAll(context);
	const { policy, directory } = readPanelPolicy(context);
	const options = policyOptionsOf(context);
	const { complete, missingAtMostPercent } = options as { complete?: unknown; missingAtMostPercent?: number };
	const broken = read.some((one) => 'error' in one);
	const { desk, room } = await openDesk(context, options);
	const entries = read.flatMap((one) => ('entry' in one ? [one.entry] : []));
	// A row that cannot be read would look like a case that is missing.
	const report = await desk.watch({ policy, directory, entries, complete: readSwitch(complete, { name: 'complete', label: 'Complete Snapshot' }, false) && !broken, missingAtMostPercent });
	const waitsFor = await slaHint(room);
	if (waitsFor !== undefined) context.addExecutionHints({ type: 'warning', location: 'outputPane', message: waitsFor });

	const outcomes = report.entries.values();
	const items = read.map((one, index): INodeExecutionData => {
		const watched = 'entry' in one ? outcomes.next().value! : undefined;
		const error = 'error' in one ? one.error : watched!.outcome === 'otherPolicy' ? refusal(watched!) : undefined;
		if (error === undefined) return { json: { caseKey: watched!.key, outcome: watched!.outcome, policy: policy.id }, pairedItem: { item: index } };
		const nodeError = toNodeError(error, node, index);
		if (!context.continueOnFail()) throw nodeError;
		return toErrorItem(error, nodeError, index);
	});
	const pairedItem = read.map((_, item) => ({ item }));
	return [...items, ...report.missing.map((caseKey) => ({ json: { caseKey, outcome: 'missing', policy: policy.id }, pairedItem }))];
}
