import type { WordLanguage } from '../../messages';

/** What is said of messages that are sent as one, and of a matter that is over. */
export interface Phrases {
	earlier: (count: number) => string;
	updates: (count: number) => string;
	more: (count: number) => string;
	/** The name of a kind for messages that have none. */
	other: string;
	over: (title: string) => string;
}

export const phrases: Record<WordLanguage, Phrases> = {
	en: {
		earlier: (count) => `+${count} earlier ${count === 1 ? 'update' : 'updates'}`,
		updates: (count) => `${count} ${count === 1 ? 'update' : 'updates'}`,
		more: (count) => `and ${count} more`,
		other: 'other',
		over: (title) => `✅ Resolved: ${title}. Nothing more needs to be done.`,
	},
	es: {
		earlier: (count) => `+${count} ${count === 1 ? 'aviso anterior' : 'avisos anteriores'}`,
		updates: (count) => `${count} ${count === 1 ? 'aviso' : 'avisos'}`,
		more: (count) => `y ${count} más`,
		other: 'otros',
		over: (title) => `✅ Resuelto: ${title}. No hace falta hacer nada más.`,
	},
	pt: {
		earlier: (count) => `+${count} ${count === 1 ? 'aviso anterior' : 'avisos anteriores'}`,
		updates: (count) => `${count} ${count === 1 ? 'aviso' : 'avisos'}`,
		more: (count) => `e mais ${count}`,
		other: 'outros',
		over: (title) => `✅ Resolvido: ${title}. Não é preciso fazer mais nada.`,
	},
	de: {
		earlier: (count) => `+${count} ${count === 1 ? 'frühere Meldung' : 'frühere Meldungen'}`,
		updates: (count) => `${count} ${count === 1 ? 'Meldung' : 'Meldungen'}`,
		more: (count) => `und ${count} weitere`,
		other: 'andere',
		over: (title) => `✅ Erledigt: ${title}. Es ist nichts mehr zu tun.`,
	},
};
