import type { AlarmRecipient } from './alarmRecipient';
import type { Directory } from './directory';
import { resolveRecipients } from './resolveRecipients';

/** Whom a text means: a person of the directory by ID, alias, number or name, else the address that it is. Undefined for nobody, and for several. */
export function findRecipient(directory: Directory, text: string): AlarmRecipient | undefined {
	const { chosen, unreached } = resolveRecipients({ to: [{ by: 'field', field: 'who' }], fields: { who: [text] }, directory, catchAll: { address: '-' }, now: 0, toldFor: () => undefined });
	return unreached.length > 0 || chosen.length !== 1 ? undefined : chosen[0]!.recipient;
}
