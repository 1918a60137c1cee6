import type { IExecuteFunctions } from 'n8n-workflow';
import { asText } from '../../shared/readText';
import { readWhole } from '../../shared/readWhole';
import { optionsOf } from './readUpdate';

const hourMs = 3_600_000;

/** Who does something with a chat, why, and until when it holds. */
export interface Ownership {
	by: string;
	reason?: string;
	ownedUntil?: string;
}

/** Reads the options of hand-over operations. Throws an InvalidInputError. */
export function readOwnership(context: IExecuteFunctions, index: number, now: string): Ownership {
	const options = optionsOf(context, index, 'handOverOptions');
	const reason = asText(options.reason ?? '', { name: 'reason', label: 'The reason' });
	const hours = readWhole(options.backAfterHours ?? 0, { name: 'backAfterHours', label: 'Back to the Bot After', unit: 'hours', min: 0, max: 8_760 });
	return {
		by: asText(options.by ?? '', { name: 'by', label: 'By' }) || 'workflow',
		...(reason !== '' && { reason }),
		...(hours > 0 && { ownedUntil: new Date(Date.parse(now) + hours * hourMs).toISOString() }),
	};
}
