import type { IExecuteFunctions } from 'n8n-workflow';
import { readSwitch } from './readSwitch';
import { readWhole } from './readWhole';

/** How many of something to give at most, as "Return All" and "Limit" of the panel say. Throws an InvalidInputError. */
export function readMost(context: IExecuteFunctions, unit: string, index: number): number {
	if (readSwitch(context.getNodeParameter('returnAll', index, false), { name: 'returnAll', label: 'Return All' }, false)) return Number.POSITIVE_INFINITY;
	return readWhole(context.getNodeParameter('limit', index, 50), { name: 'limit', label: 'The limit', unit, min: 1, max: 1_000_000 });
}
