import { knownLanguage, languagesOfPhone, type Recipient, type WordLanguage } from '../messages';

/** The languages of the starter notifications, by their codes at WhatsApp. */
export const notificationLanguages = ['en', 'es', 'pt_BR', 'de'] as const;

export type NotificationLanguage = (typeof notificationLanguages)[number];

const codes: Record<WordLanguage, NotificationLanguage> = { en: 'en', es: 'es', pt: 'pt_BR', de: 'de' };

/** The language of a code such as pt-PT, de_AT or EN; undefined where it is none of ours. */
export function readLanguage(code: string | undefined): NotificationLanguage | undefined {
	const known = knownLanguage(code);
	return known && codes[known];
}

/** The language that the country code of a recipient's number suggests; English where it suggests none, or there is no number. */
export function languageOfRecipient(to: Recipient): NotificationLanguage {
	const phone = to.type === 'phone' ? to.phone : to.type === 'waId' ? to.waId : undefined;
	return languagesOfPhone(phone).map(readLanguage).find((language) => language !== undefined) ?? 'en';
}
