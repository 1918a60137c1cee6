import type { NotificationLanguage } from '../language';

/** A code to prove who somebody is. WhatsApp presets the words of its template; only the button has words of ours. */
export const oneTimeCode: { templateName: string; expiresAfterMinutes: number; words: Record<NotificationLanguage, { headline: string; copy: string }> } = {
	templateName: 'ops_one_time_code',
	expiresAfterMinutes: 10,
	words: {
		en: { headline: 'Verification code', copy: 'Copy code' },
		es: { headline: 'Código de verificación', copy: 'Copiar código' },
		pt_BR: { headline: 'Código de verificação', copy: 'Copiar código' },
		de: { headline: 'Bestätigungscode', copy: 'Code kopieren' },
	},
};
