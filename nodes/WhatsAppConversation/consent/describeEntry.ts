import type { IDataObject } from 'n8n-workflow';
import type { ConsentEntry } from '../../../core/store';

/** An entry of the consent chain as an item shows it; what was erased is left out. */
export function describeEntry({ seq, decision, category, source, decidedAt, recordedAt, evidence, hash, previous }: ConsentEntry): IDataObject {
	const { text, name, evidenceId, details } = evidence ?? {};
	return {
		entry: seq,
		decision,
		category,
		source,
		decidedAt,
		recordedAt,
		...(name !== undefined && { name }),
		...(text !== undefined && { text }),
		...(evidenceId !== undefined && { evidenceId }),
		...(details !== undefined && { details: { ...details } as IDataObject }),
		...(evidence === undefined && decision !== 'erased' && { erased: true }),
		hash,
		previous,
	};
}
