import type { Delivery } from '../../store';

const ofSeveral = /^(?:digest|one)\|/;
/** Parts of the key of a notification, which is the key of its message too; one more where it is told again. */
const fewestParts = 7;

/** Whether a text has the form of a message's key, so that it is worth a look into the store. */
export function looksLikeMessageKey(key: string): boolean {
	return ofSeveral.test(key) || key.split('|').length >= fewestParts;
}

/** Key of the watcher's message that a delivery, or an event about one, tells: as it says itself, else as its business key says. */
export function watchMessageOf({ source, key, keyKind = 'business' }: Partial<Pick<Delivery, 'source' | 'key' | 'keyKind'>>): string | undefined {
	if (source?.watchMessage !== undefined) return source.watchMessage;
	return keyKind === 'business' && key !== undefined && looksLikeMessageKey(key) ? key : undefined;
}
