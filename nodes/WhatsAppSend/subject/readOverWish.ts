import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { readSwitch } from '../../shared/readSwitch';
import { readText } from '../../shared/readText';
import { readWhole } from '../../shared/readWhole';
import { filled } from '../message/panel';
import type { OverWish } from './overContent';

const wait = { name: 'waitAtMostSeconds', label: 'Wait at Most', unit: 'seconds', min: 1, max: 3600 };

/** How the end is to be told, as the panel says it; undefined where nobody is to be told. Throws an InvalidInputError. */
export function readOverWish(context: IExecuteFunctions, index: number, key: string): (OverWish & { waitAtMostMs: number }) | undefined {
	if (!readSwitch(context.getNodeParameter('tellOver', index, true), { name: 'tellOver', label: 'Tell Those Who Were Told' }, true)) return undefined;
	const options = (context.getNodeParameter('overOptions', index, {}) ?? {}) as IDataObject;
	const title = readText(context, { name: 'overTitle', label: 'The title' }, index);
	return {
		title: title === '' ? key : title,
		language: filled(options.language),
		text: filled(options.text),
		template: filled(options.template),
		waitAtMostMs: 1000 * readWhole(options.waitAtMostSeconds ?? 60, wait),
	};
}
