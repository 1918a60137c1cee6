import type { WordLanguage } from '../../messages';
import type { Metric, NotificationKind, Outcome } from '../../sla';

/** What messages are made of. */
export interface Phrases {
	headline: Record<Exclude<NotificationKind, 'resolved'>, string>;
	/** Headlines of an end: of the whole case, or of a goal that is met before. */
	ended: { resolved: string; done: string; cancelled: string; reset: string };
	metrics: Record<Metric['kind'], string>;
	goal: (time: string) => string;
	/** How the end came, with the open time that it took. */
	outcome: Record<Outcome, (time: string) => string>;
	reminder: (count: number) => string;
	/** How late the message itself is. */
	late: (time: string) => string;
	status: string;
	priority: string;
	owner: string;
	noGoal: string;
	/** For whoever is told because a message to others could not be delivered. */
	instead: string;
	/** First line of a digest: how many need attention, how many have ended. */
	open: (count: number) => string;
	closed: (count: number) => string;
	more: (count: number) => string;
	/** At most 20 characters each. Source: Meta, interactive reply buttons. */
	buttons: { acknowledge: string; snooze: string; resolve: string };
}

export const phrases: Record<WordLanguage, Phrases> = {
	en: {
		headline: { warning: 'Due soon', breach: 'Overdue', escalation: 'Escalated', endOfLadder: 'Nobody has acted', noGoal: 'No goal fits', withdrawn: 'All clear' },
		ended: { resolved: 'Resolved', done: 'Done', cancelled: 'Cancelled', reset: 'Restarted' },
		metrics: { firstResponse: 'First response', nextResponse: 'Next response', resolution: 'Resolution', periodicUpdate: 'Regular update', stageAge: 'Time in this stage', approvalAge: 'Approval', custom: 'Goal' },
		goal: (time) => `goal ${time}`,
		outcome: { met: (time) => `took ${time}, in time`, missed: (time) => `took ${time}, too late`, cancelled: (time) => `cancelled after ${time}`, reset: () => 'the clock starts anew' },
		reminder: (count) => `reminder ${count}`,
		late: (time) => `This message comes ${time} late.`,
		status: 'Status',
		priority: 'Priority',
		owner: 'Owner',
		noGoal: 'No goal of the policy fits this case, so nobody would ever hear of it.',
		instead: 'You are told because a message to the person in charge could not be delivered.',
		open: (count) => (count === 1 ? '1 case needs your attention' : `${count} cases need your attention`),
		closed: (count) => `${count} done`,
		more: (count) => `... and ${count} more`,
		buttons: { acknowledge: 'I am on it', snooze: 'Remind me in 1 h', resolve: 'It is resolved' },
	},
	es: {
		headline: { warning: 'Vence pronto', breach: 'Vencido', escalation: 'Escalado', endOfLadder: 'Nadie ha actuado', noGoal: 'Sin objetivo', withdrawn: 'Ya no urge' },
		ended: { resolved: 'Resuelto', done: 'Hecho', cancelled: 'Cancelado', reset: 'Reiniciado' },
		metrics: { firstResponse: 'Primera respuesta', nextResponse: 'Siguiente respuesta', resolution: 'Resolución', periodicUpdate: 'Novedades periódicas', stageAge: 'Tiempo en esta etapa', approvalAge: 'Aprobación', custom: 'Objetivo' },
		goal: (time) => `objetivo ${time}`,
		outcome: { met: (time) => `tardó ${time}, a tiempo`, missed: (time) => `tardó ${time}, fuera de plazo`, cancelled: (time) => `cancelado tras ${time}`, reset: () => 'el reloj empieza de nuevo' },
		reminder: (count) => `recordatorio ${count}`,
		late: (time) => `Este mensaje llega con un retraso de ${time}.`,
		status: 'Estado',
		priority: 'Prioridad',
		owner: 'Responsable',
		noGoal: 'Ningún objetivo de la política corresponde a este caso; nadie se enteraría.',
		instead: 'Se le avisa porque no se pudo entregar el mensaje a la persona responsable.',
		open: (count) => (count === 1 ? '1 caso requiere su atención' : `${count} casos requieren su atención`),
		closed: (count) => (count === 1 ? '1 terminado' : `${count} terminados`),
		more: (count) => `... y ${count} más`,
		buttons: { acknowledge: 'Me encargo', snooze: 'Recordar en 1 h', resolve: 'Ya está resuelto' },
	},
	pt: {
		headline: { warning: 'Vence em breve', breach: 'Vencido', escalation: 'Escalado', endOfLadder: 'Ninguém agiu', noGoal: 'Sem meta', withdrawn: 'Sem urgência agora' },
		ended: { resolved: 'Resolvido', done: 'Feito', cancelled: 'Cancelado', reset: 'Reiniciado' },
		metrics: { firstResponse: 'Primeira resposta', nextResponse: 'Próxima resposta', resolution: 'Resolução', periodicUpdate: 'Atualização periódica', stageAge: 'Tempo nesta etapa', approvalAge: 'Aprovação', custom: 'Meta' },
		goal: (time) => `meta ${time}`,
		outcome: { met: (time) => `levou ${time}, no prazo`, missed: (time) => `levou ${time}, fora do prazo`, cancelled: (time) => `cancelado após ${time}`, reset: () => 'o relógio recomeça' },
		reminder: (count) => `lembrete ${count}`,
		late: (time) => `Esta mensagem chega com ${time} de atraso.`,
		status: 'Status',
		priority: 'Prioridade',
		owner: 'Responsável',
		noGoal: 'Nenhuma meta da política se aplica a este caso; ninguém saberia dele.',
		instead: 'Você é avisado porque a mensagem ao responsável não pôde ser entregue.',
		open: (count) => (count === 1 ? '1 caso precisa da sua atenção' : `${count} casos precisam da sua atenção`),
		closed: (count) => (count === 1 ? '1 concluído' : `${count} concluídos`),
		more: (count) => `... e mais ${count}`,
		buttons: { acknowledge: 'Estou cuidando', snooze: 'Lembrar em 1 h', resolve: 'Já está resolvido' },
	},
	de: {
		headline: { warning: 'Bald fällig', breach: 'Überfällig', escalation: 'Eskaliert', endOfLadder: 'Niemand hat reagiert', noGoal: 'Kein Ziel passt', withdrawn: 'Entwarnung' },
		ended: { resolved: 'Gelöst', done: 'Erledigt', cancelled: 'Abgebrochen', reset: 'Neu gestartet' },
		metrics: { firstResponse: 'Erste Antwort', nextResponse: 'Nächste Antwort', resolution: 'Lösung', periodicUpdate: 'Regelmäßiger Stand', stageAge: 'Zeit in dieser Phase', approvalAge: 'Freigabe', custom: 'Ziel' },
		goal: (time) => `Ziel ${time}`,
		outcome: { met: (time) => `Dauer ${time}, rechtzeitig`, missed: (time) => `Dauer ${time}, zu spät`, cancelled: (time) => `abgebrochen, Dauer ${time}`, reset: () => 'die Uhr beginnt von vorn' },
		reminder: (count) => `Erinnerung ${count}`,
		late: (time) => `Diese Nachricht kommt ${time} zu spät.`,
		status: 'Status',
		priority: 'Priorität',
		owner: 'Zuständig',
		noGoal: 'Kein Ziel der Richtlinie passt zu diesem Fall; niemand würde davon erfahren.',
		instead: 'Sie erfahren davon, weil eine Nachricht an die zuständige Person nicht zugestellt werden konnte.',
		open: (count) => (count === 1 ? '1 Fall braucht Ihre Aufmerksamkeit' : `${count} Fälle brauchen Ihre Aufmerksamkeit`),
		closed: (count) => `${count} erledigt`,
		more: (count) => `... und ${count} weitere`,
		buttons: { acknowledge: 'Ich kümmere mich', snooze: 'In 1 Std. erinnern', resolve: 'Ist gelöst' },
	},
};
