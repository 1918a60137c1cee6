import type { Starter } from './starter';

/** A case is due soon. Its buttons are those of the SLA Watcher. */
export const slaWarning: Starter = {
	templateName: 'ops_sla_warning',
	buttons: ['acknowledge', 'snooze', 'resolve'],
	words: {
		en: {
			headline: 'Due soon',
			text: 'A case is due soon and needs your attention.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNext step: {{request}}\nPlease answer with one of the buttons.',
			status: 'Open',
			request: 'Take care of it before the time is up.',
			buttons: ['I am on it', 'Remind me in 1 h', 'It is resolved'],
			link: 'Open case',
			example: { title: 'T-318: Cold room 2 is too warm', details: 'Resolution: 25 minutes left · Priority: High', request: 'Take care of it before 14:30.' },
		},
		es: {
			headline: 'Vence pronto',
			text: 'Un caso vence pronto y requiere su atención.\n\n*{{title}}*\nEstado: {{status}}\nDetalles: {{details}}\n\nSiguiente paso: {{request}}\nPor favor, responda con uno de los botones.',
			status: 'Abierto',
			request: 'Atiéndalo antes de que venza el plazo.',
			buttons: ['Me encargo', 'Recordar en 1 h', 'Ya está resuelto'],
			link: 'Abrir caso',
			example: { title: 'T-318: La cámara fría 2 está demasiado caliente', details: 'Resolución: faltan 25 minutos · Prioridad: Alta', request: 'Atiéndalo antes de las 14:30.' },
		},
		pt_BR: {
			headline: 'Vence em breve',
			text: 'O prazo de um caso vence em breve e ele precisa da sua atenção.\n\n*{{title}}*\nStatus: {{status}}\nDetalhes: {{details}}\n\nPróximo passo: {{request}}\nPor favor, responda com um dos botões.',
			status: 'Em aberto',
			request: 'Resolva-o antes do fim do prazo.',
			buttons: ['Estou cuidando', 'Lembrar em 1 h', 'Já está resolvido'],
			link: 'Abrir caso',
			example: { title: 'T-318: Câmara fria 2 muito quente', details: 'Resolução: faltam 25 minutos · Prioridade: Alta', request: 'Resolva-o antes das 14h30.' },
		},
		de: {
			headline: 'Bald fällig',
			text: 'Ein Vorgang ist bald fällig und braucht Ihre Aufmerksamkeit.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNächster Schritt: {{request}}\nBitte antworten Sie über eine der Schaltflächen.',
			status: 'Offen',
			request: 'Bitte vor Ablauf der Frist bearbeiten.',
			buttons: ['Ich kümmere mich', 'In 1 Std. erinnern', 'Ist gelöst'],
			link: 'Vorgang öffnen',
			example: { title: 'T-318: Kühlraum 2 ist zu warm', details: 'Lösung: noch 25 Minuten · Priorität: Hoch', request: 'Bitte vor 14:30 Uhr bearbeiten.' },
		},
	},
};
