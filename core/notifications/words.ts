import type { NotificationLanguage } from './language';

/** What every notification is made of, whatever it tells. */
export interface NotificationWords {
	status: string;
	nextStep: string;
	/** Stands where a template has a place for details and there are none. */
	noDetails: string;
	/** How many fields stand only in the record. */
	more: (count: number) => string;
	/** The button that opens a list. Source: Meta: 20 characters. */
	choose: string;
	/** The button that opens the record. Source: Meta: 20 characters. */
	openRecord: string;
	code: (code: string) => string;
	yes: string;
	no: string;
}

export const notificationWords: Record<NotificationLanguage, NotificationWords> = {
	en: {
		status: 'Status',
		nextStep: 'Next step',
		noDetails: 'none',
		more: (count) => (count === 1 ? '… and 1 more field' : `… and ${count} more fields`),
		choose: 'Choose',
		openRecord: 'Open record',
		code: (code) => `*${code}* is your verification code. For your security, do not share this code.`,
		yes: 'Yes',
		no: 'No',
	},
	es: {
		status: 'Estado',
		nextStep: 'Siguiente paso',
		noDetails: 'ninguno',
		more: (count) => (count === 1 ? '… y 1 dato más' : `… y ${count} datos más`),
		choose: 'Elegir',
		openRecord: 'Abrir registro',
		code: (code) => `*${code}* es su código de verificación. Por su seguridad, no lo comparta.`,
		yes: 'Sí',
		no: 'No',
	},
	pt_BR: {
		status: 'Status',
		nextStep: 'Próximo passo',
		noDetails: 'nenhum',
		more: (count) => (count === 1 ? '… e mais 1 informação' : `… e mais ${count} informações`),
		choose: 'Escolher',
		openRecord: 'Abrir registro',
		code: (code) => `*${code}* é o seu código de verificação. Para sua segurança, não o compartilhe.`,
		yes: 'Sim',
		no: 'Não',
	},
	de: {
		status: 'Status',
		nextStep: 'Nächster Schritt',
		noDetails: 'keine',
		more: (count) => (count === 1 ? '… und 1 weitere Angabe' : `… und ${count} weitere Angaben`),
		choose: 'Auswählen',
		openRecord: 'Vorgang öffnen',
		code: (code) => `*${code}* ist Ihr Bestätigungscode. Geben Sie ihn zu Ihrer Sicherheit nicht weiter.`,
		yes: 'Ja',
		no: 'Nein',
	},
};
