import type { Starter } from './starter';

/** Spending has reached a threshold of a budget. */
export const budgetThreshold: Starter = {
	templateName: 'ops_budget_threshold',
	buttons: ['acknowledge'],
	words: {
		en: {
			headline: 'Budget threshold',
			text: 'A budget has reached its threshold.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNext step: {{request}}\nPlease confirm with the button that you are looking into it.',
			status: 'Threshold reached',
			request: 'Check the spending and decide how to go on.',
			buttons: ['I am on it'],
			link: 'Open budget',
			example: { title: 'Maintenance 2026', details: 'Spent: 90 % · Left: 12,400 EUR', request: 'Check the open orders before the end of the month.' },
		},
		es: {
			headline: 'Límite de presupuesto',
			text: 'Un presupuesto ha alcanzado su límite de aviso.\n\n*{{title}}*\nEstado: {{status}}\nDetalles: {{details}}\n\nSiguiente paso: {{request}}\nConfirme con el botón que se encarga de revisarlo.',
			status: 'Límite alcanzado',
			request: 'Revise el gasto y decida cómo continuar.',
			buttons: ['Me encargo'],
			link: 'Abrir presupuesto',
			example: { title: 'Mantenimiento 2026', details: 'Gastado: 90 % · Disponible: 12.400 EUR', request: 'Revise las órdenes abiertas antes de fin de mes.' },
		},
		pt_BR: {
			headline: 'Limite de orçamento',
			text: 'Um orçamento atingiu o limite de alerta.\n\n*{{title}}*\nStatus: {{status}}\nDetalhes: {{details}}\n\nPróximo passo: {{request}}\nConfirme pelo botão que você está cuidando disso.',
			status: 'Limite atingido',
			request: 'Verifique os gastos e decida como prosseguir.',
			buttons: ['Estou cuidando'],
			link: 'Abrir orçamento',
			example: { title: 'Manutenção 2026', details: 'Gasto: 90% · Disponível: R$ 12.400', request: 'Verifique os pedidos em aberto até o fim do mês.' },
		},
		de: {
			headline: 'Budgetschwelle erreicht',
			text: 'Ein Budget hat seine Warnschwelle erreicht.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNächster Schritt: {{request}}\nBitte bestätigen Sie über die Schaltfläche, dass Sie sich darum kümmern.',
			status: 'Schwelle erreicht',
			request: 'Bitte Ausgaben prüfen und über das weitere Vorgehen entscheiden.',
			buttons: ['Ich kümmere mich'],
			link: 'Budget öffnen',
			example: { title: 'Instandhaltung 2026', details: 'Ausgegeben: 90 % · Übrig: 12.400 EUR', request: 'Bitte offene Bestellungen vor Monatsende prüfen.' },
		},
	},
};
