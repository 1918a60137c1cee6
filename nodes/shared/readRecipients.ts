import type { IDataObject } from 'n8n-workflow';
import type { Selector } from '../../core/sla';
import { rowsOf, textOf } from './entries';

function selectorOf({ by, value }: IDataObject): Record<string, unknown> {
	const name = textOf(value) ?? '';
	switch (by) {
		case 'rotaNext':
			return { by: 'rota', rota: name, turn: 'next' };
		case 'rotaPrevious':
			return { by: 'rota', rota: name, turn: 'previous' };
		case 'contact':
			return { by: 'contact', contact: { address: name } };
		case 'owner':
			return { by: 'owner' };
		default:
			return { by, [String(by)]: name };
	}
}

/** The recipients of a row of the panel as selectors; what is wrong with them is found when the policy is checked. */
export function readRecipients(to: unknown): Selector[] {
	return rowsOf(to, 'recipient', 'Tell').map(selectorOf) as unknown as Selector[];
}
