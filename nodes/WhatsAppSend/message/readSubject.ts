import type { IDataObject } from 'n8n-workflow';
import type { Order } from '../../../core/delivery';
import { readChoice } from '../../shared/readChoice';
import { readEntry } from '../../shared/readEntry';
import { readInstant } from '../../shared/readInstant';
import { readSubjectKey } from '../subject/readSubjectKey';
import { filled } from './panel';

const rules = { name: 'subject.onNewer', label: 'What happens when a newer one comes', choices: ['replace', 'group', 'repeat'] } as const;
const returns = { name: 'subject.ifResolved', label: 'What happens if the subject was resolved', choices: ['reopen', 'silent'] } as const;
const asOf = { name: 'subject.asOf', label: '"As Of" of the subject' };

/** The record that a message is about, as the Delivery options say it. Throws an InvalidInputError. */
export function readSubject(options: IDataObject, zone: string): Order['subject'] {
	const about = readEntry(options, { name: 'subject', label: 'The subject', entry: 'about' });
	if (about === undefined) return undefined;
	const asOfMs = readInstant(about.asOf, asOf, zone);
	return {
		key: readSubjectKey(about.key ?? '', 'subject.key'),
		onNewer: readChoice(about.onNewer ?? 'replace', rules),
		reopens: readChoice(about.ifResolved ?? 'reopen', returns) === 'reopen',
		...(asOfMs !== undefined && { asOf: new Date(asOfMs).toISOString() }),
		...(filled(about.language) && { language: filled(about.language) }),
	};
}
