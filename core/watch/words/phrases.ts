import type { NotificationKind } from '../../sla';

/** The languages in which messages are written; English stands in for every other. */
export type WordLanguage = 'en' | 'es' | 'pt' | 'de';

/** The language of a code such as pt_BR, de-AT or en. */
export function wordLanguage(code: string | undefined): WordLanguage {
	const base = code?.trim().toLowerCase().split(/[-_]/)[0];
	return base === 'es' || base === 'pt' || base === 'de' ? base : 'en';
}

/** What messages are made of. */
export interface Phrases {
	headline: Record<NotificationKind, string>;
	of: (time: string) => string;
	elapsed: (time: string) => string;
	/** How late the message itself is. */
	late: (time: string) => string;
	status: string;
	priority: string;
	owner: string;
	outcome: Record<'met' | 'missed' | 'cancelled' | 'reset', string>;
	noGoal: string;
	digest: (count: number) => string;
	more: (count: number) => string;
	/** At most 20 characters each. Source: Meta, interactive reply buttons. */
	buttons: { acknowledge: string; snooze: string; resolve: string };
}

export const phrases: Record<WordLanguage, Phrases> = {
	en: {
		headline: { warning: 'Due soon', breach: 'Overdue', escalation: 'Escalation', endOfLadder: 'Nobody has answered', noGoal: 'No goal fits', resolved: 'Resolved', withdrawn: 'All clear' },
		of: (time) => `goal ${time}`,
		elapsed: (time) => `${time} elapsed`,
		late: (time) => `This message comes ${time} late.`,
		status: 'Status',
		priority: 'Priority',
		owner: 'Owner',
		outcome: { met: 'The goal was met.', missed: 'The goal was missed.', cancelled: 'It was cancelled.', reset: 'Its clock starts anew.' },
		noGoal: 'No goal of the policy fits this case, so nobody would ever hear of it.',
		digest: (count) => `${count} matters need your attention`,
		more: (count) => `... and ${count} more`,
		buttons: { acknowledge: 'I am on it', snooze: 'Remind me in 1 h', resolve: 'Resolved' },
	},
	es: {
		headline: { warning: 'Vence pronto', breach: 'Vencido', escalation: 'Escalado', endOfLadder: 'Nadie ha respondido', noGoal: 'Sin objetivo', resolved: 'Resuelto', withdrawn: 'Ya no aplica' },
		of: (time) => `objetivo ${time}`,
		elapsed: (time) => `${time} transcurridos`,
		late: (time) => `Este mensaje llega con un retraso de ${time}.`,
		status: 'Estado',
		priority: 'Prioridad',
		owner: 'Responsable',
		outcome: { met: 'Se cumplió el objetivo.', missed: 'No se cumplió el objetivo.', cancelled: 'Se canceló.', reset: 'El reloj empieza de nuevo.' },
		noGoal: 'Ningún objetivo de la política corresponde a este caso; nadie se enteraría.',
		digest: (count) => `${count} asuntos requieren su atención`,
		more: (count) => `... y ${count} más`,
		buttons: { acknowledge: 'Me encargo', snooze: 'Recordar en 1 h', resolve: 'Resuelto' },
	},
	pt: {
		headline: { warning: 'Vence em breve', breach: 'Vencido', escalation: 'Escalonamento', endOfLadder: 'Ninguém respondeu', noGoal: 'Sem meta', resolved: 'Resolvido', withdrawn: 'Não se aplica mais' },
		of: (time) => `meta ${time}`,
		elapsed: (time) => `${time} decorridos`,
		late: (time) => `Esta mensagem chega com ${time} de atraso.`,
		status: 'Status',
		priority: 'Prioridade',
		owner: 'Responsável',
		outcome: { met: 'A meta foi cumprida.', missed: 'A meta não foi cumprida.', cancelled: 'Foi cancelado.', reset: 'O relógio recomeça.' },
		noGoal: 'Nenhuma meta da política se aplica a este caso; ninguém saberia dele.',
		digest: (count) => `${count} assuntos precisam da sua atenção`,
		more: (count) => `... e mais ${count}`,
		buttons: { acknowledge: 'Estou cuidando', snooze: 'Lembrar em 1 h', resolve: 'Resolvido' },
	},
	de: {
		headline: { warning: 'Bald fällig', breach: 'Überfällig', escalation: 'Eskalation', endOfLadder: 'Niemand hat reagiert', noGoal: 'Kein Ziel passt', resolved: 'Erledigt', withdrawn: 'Entwarnung' },
		of: (time) => `Ziel ${time}`,
		elapsed: (time) => `${time} vergangen`,
		late: (time) => `Diese Nachricht kommt ${time} zu spät.`,
		status: 'Status',
		priority: 'Priorität',
		owner: 'Zuständig',
		outcome: { met: 'Das Ziel wurde eingehalten.', missed: 'Das Ziel wurde verfehlt.', cancelled: 'Es wurde abgebrochen.', reset: 'Die Uhr beginnt von vorn.' },
		noGoal: 'Kein Ziel der Richtlinie passt zu diesem Fall; niemand würde davon erfahren.',
		digest: (count) => `${count} Vorgänge brauchen Ihre Aufmerksamkeit`,
		more: (count) => `... und ${count} weitere`,
		buttons: { acknowledge: 'Ich kümmere mich', snooze: 'In 1 Std. erinnern', resolve: 'Erledigt' },
	},
};
