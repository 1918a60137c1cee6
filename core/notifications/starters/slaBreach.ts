import type { Starter } from './starter';

/** A case is overdue, or nobody has reacted to it. Its buttons are those of the SLA Watcher. */
export const slaBreach: Starter = {
	templateName: 'ops_sla_breach',
	buttons: ['acknowledge', 'snooze', 'resolve'],
	words: {
		en: {
			headline: 'Overdue',
			text: 'A case is overdue and needs your attention now.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNext step: {{request}}\nPlease answer with one of the buttons.',
			status: 'Open',
			request: 'Take care of it now, or pass it on.',
			buttons: ['I am on it', 'Remind me in 1 h', 'It is resolved'],
			link: 'Open case',
			example: { title: 'T-318: Cold room 2 is too warm', details: 'Resolution: 10 minutes overdue · Priority: High', request: 'Take care of it now, or call the technician.' },
		},
		es: {
			headline: 'Plazo vencido',
			text: 'El plazo de un caso ha vencido y el caso requiere su atención ahora.\n\n*{{title}}*\nEstado: {{status}}\nDetalles: {{details}}\n\nSiguiente paso: {{request}}\nPor favor, responda con uno de los botones.',
			status: 'Abierto',
			request: 'Atiéndalo ahora o páselo a otra persona.',
			buttons: ['Me encargo', 'Recordar en 1 h', 'Ya está resuelto'],
			link: 'Abrir caso',
			example: { title: 'T-318: La cámara fría 2 está demasiado caliente', details: 'Resolución: 10 minutos de retraso · Prioridad: Alta', request: 'Atiéndalo ahora o llame al técnico.' },
		},
		pt_BR: {
			headline: 'Prazo vencido',
			text: 'O prazo de um caso venceu e ele precisa da sua atenção agora.\n\n*{{title}}*\nStatus: {{status}}\nDetalhes: {{details}}\n\nPróximo passo: {{request}}\nPor favor, responda com um dos botões.',
			status: 'Em aberto',
			request: 'Resolva-o agora ou passe-o para outra pessoa.',
			buttons: ['Estou cuidando', 'Lembrar em 1 h', 'Já está resolvido'],
			link: 'Abrir caso',
			example: { title: 'T-318: Câmara fria 2 muito quente', details: 'Resolução: 10 minutos de atraso · Prioridade: Alta', request: 'Resolva-o agora ou chame o técnico.' },
		},
		de: {
			headline: 'Überfällig',
			text: 'Ein Vorgang ist überfällig und braucht jetzt Ihre Aufmerksamkeit.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNächster Schritt: {{request}}\nBitte antworten Sie über eine der Schaltflächen.',
			status: 'Offen',
			request: 'Bitte jetzt bearbeiten oder weitergeben.',
			buttons: ['Ich kümmere mich', 'In 1 Std. erinnern', 'Ist gelöst'],
			link: 'Vorgang öffnen',
			example: { title: 'T-318: Kühlraum 2 ist zu warm', details: 'Lösung: 10 Minuten überfällig · Priorität: Hoch', request: 'Bitte jetzt bearbeiten oder die Technik rufen.' },
		},
	},
};
