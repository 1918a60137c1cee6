import type { Starter } from './starter';

/** An inspection was not passed, and somebody has to correct the findings. */
export const failedInspection: Starter = {
	templateName: 'ops_failed_inspection',
	buttons: ['acknowledge'],
	words: {
		en: {
			headline: 'Inspection failed',
			text: 'An inspection was not passed.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNext step: {{request}}\nPlease confirm with the button that you are looking into it.',
			status: 'Failed',
			request: 'Correct the findings and arrange a new inspection.',
			buttons: ['I am on it'],
			link: 'Open report',
			example: { title: 'Forklift 7, monthly inspection', details: 'Finding: Brake lever loose · Inspector: Rui Costa', request: 'Take the forklift out of service and have it repaired.' },
		},
		es: {
			headline: 'Inspección no superada',
			text: 'Una inspección no se ha superado.\n\n*{{title}}*\nEstado: {{status}}\nDetalles: {{details}}\n\nSiguiente paso: {{request}}\nConfirme con el botón que se encarga de ello.',
			status: 'No superada',
			request: 'Corrija los hallazgos y solicite una nueva inspección.',
			buttons: ['Me encargo'],
			link: 'Abrir informe',
			example: { title: 'Montacargas 7, inspección mensual', details: 'Hallazgo: Palanca de freno floja · Inspector: Rui Costa', request: 'Retire el montacargas del servicio y mándelo a reparar.' },
		},
		pt_BR: {
			headline: 'Inspeção reprovada',
			text: 'Uma inspeção foi reprovada.\n\n*{{title}}*\nStatus: {{status}}\nDetalhes: {{details}}\n\nPróximo passo: {{request}}\nConfirme pelo botão que você está cuidando disso.',
			status: 'Reprovada',
			request: 'Corrija os problemas encontrados e agende uma nova inspeção.',
			buttons: ['Estou cuidando'],
			link: 'Abrir relatório',
			example: { title: 'Empilhadeira 7, inspeção mensal', details: 'Problema: Alavanca de freio solta · Inspetor: Rui Costa', request: 'Retire a empilhadeira de operação e mande consertá-la.' },
		},
		de: {
			headline: 'Prüfung nicht bestanden',
			text: 'Eine Prüfung wurde nicht bestanden.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNächster Schritt: {{request}}\nBitte bestätigen Sie über die Schaltfläche, dass Sie sich darum kümmern.',
			status: 'Nicht bestanden',
			request: 'Bitte Mängel beheben und eine Nachprüfung veranlassen.',
			buttons: ['Ich kümmere mich'],
			link: 'Bericht öffnen',
			example: { title: 'Gabelstapler 7, monatliche Prüfung', details: 'Mangel: Bremshebel locker · Prüfer: Rui Costa', request: 'Bitte den Gabelstapler stilllegen und reparieren lassen.' },
		},
	},
};
