import type { SeedTemplate } from '../../../../seed/seed';
import { whatsAppError } from '../../../graphError';
import type { Sending } from '../messageKind';
import type { SentComponents, SentOf } from './templateShape';

/** What a template's parts are filled with and checked against; `at` names the card in error details, empty outside a carousel. */
export interface Filling {
	template: SeedTemplate;
	sent: SentComponents;
	sending: Sending;
	at: string;
}

/** The one sent component of this type. Throws 132012 when it was given twice. */
export function only<Type extends SentComponents[number]['type']>({ sent, at }: Filling, type: Type): SentOf<Type> | undefined {
	const found = sent.filter((component): component is SentOf<Type> => component.type === type);
	if (found.length > 1) throw whatsAppError(132012, `${at}${type}: given more than once`);
	return found[0];
}
