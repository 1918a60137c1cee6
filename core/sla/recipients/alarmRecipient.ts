import { createHash } from 'node:crypto';
import { plainAddress } from '../../messages';
import type { Person } from './person';
import type { Contact } from './selector';

/** Somebody who is told, with what is needed to write to them. */
export interface AlarmRecipient {
	/** Stands in keys and logs, and so never holds a phone number. */
	id: string;
	name?: string;
	address: string;
	language?: string;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** A person of the directory as a recipient. */
export function personRecipient({ id, name, address, language }: Person): AlarmRecipient {
	const isPhone = id.replace(/\D/g, '').length >= 7;
	return { id: `person:${isPhone ? hash(id) : id}`, name, address, language };
}

/** An address that is in no directory as a recipient. */
export function contactRecipient({ name, address, language }: Contact): AlarmRecipient {
	return { id: `contact:${hash(plainAddress(address))}`, name, address, language };
}
