import { knownLanguage, type WordLanguage } from '../messages';

/** The languages of the starter notifications, by their codes at WhatsApp. */
export const notificationLanguages = ['en', 'es', 'pt_BR', 'de'] as const;

export type NotificationLanguage = (typeof notificationLanguages)[number];

const codes: Record<WordLanguage, NotificationLanguage> = { en: 'en', es: 'es', pt: 'pt_BR', de: 'de' };

/** The language of a code such as pt-PT, de_AT or EN; undefined where it is none of ours. */
export function readLanguage(code: string | undefined): NotificationLanguage | undefined {
	const known = knownLanguage(code);
	return known && codes[known];
}

/** Country calling codes where most people read one of these languages. Source: ITU-T E.164. */
const callingCodes: Partial<Record<NotificationLanguage, readonly string[]>> = {
	de: ['49', '43', '41', '423'],
	es: ['34', '52', '54', '56', '57', '51', '58', '53', '591', '593', '595', '598', '502', '503', '504', '505', '506', '507', '1787', '1939', '1809', '1829', '1849', '240'],
	pt_BR: ['55', '351', '244', '258', '238', '239', '245'],
};

/** The language that a phone number with its country code suggests; English where it suggests none. */
export function languageOfPhone(phone: string): NotificationLanguage {
	const digits = phone.replace(/\D/g, '');
	return notificationLanguages.find((language) => callingCodes[language]?.some((code) => digits.startsWith(code))) ?? 'en';
}
