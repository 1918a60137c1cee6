import type { Starter } from './starter';

/** A new request has arrived in a queue, for whoever can take it. */
export const newRequest: Starter = {
	templateName: 'ops_new_request',
	buttons: ['claim'],
	words: {
		en: {
			headline: 'New request',
			text: 'A new request has arrived in your queue.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNext step: {{request}}\nIf you can take it, please tap the button.',
			status: 'New',
			request: 'Take it over, or leave it to a colleague.',
			buttons: ["I'll take it"],
			link: 'Open request',
			example: { title: 'R-2041: Access to the warehouse', details: 'From: Ana Sousa · Team: Facilities', request: 'Take it over before noon.' },
		},
		es: {
			headline: 'Nueva solicitud',
			text: 'Ha llegado una nueva solicitud a su cola.\n\n*{{title}}*\nEstado: {{status}}\nDetalles: {{details}}\n\nSiguiente paso: {{request}}\nSi puede encargarse de ella, pulse el botón.',
			status: 'Nueva',
			request: 'Encárguese de ella o déjela a otra persona del equipo.',
			buttons: ['Me encargo'],
			link: 'Abrir solicitud',
			example: { title: 'R-2041: Acceso al almacén', details: 'De: Ana Sousa · Equipo: Instalaciones', request: 'Encárguese de ella antes del mediodía.' },
		},
		pt_BR: {
			headline: 'Nova solicitação',
			text: 'Uma nova solicitação chegou à sua fila.\n\n*{{title}}*\nStatus: {{status}}\nDetalhes: {{details}}\n\nPróximo passo: {{request}}\nSe você puder assumi-la, toque no botão.',
			status: 'Nova',
			request: 'Assuma-a ou deixe-a para outra pessoa da equipe.',
			buttons: ['Eu assumo'],
			link: 'Abrir solicitação',
			example: { title: 'R-2041: Acesso ao depósito', details: 'De: Ana Sousa · Equipe: Instalações', request: 'Assuma-a antes do meio-dia.' },
		},
		de: {
			headline: 'Neue Anfrage',
			text: 'In Ihrer Warteschlange ist eine neue Anfrage eingegangen.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNächster Schritt: {{request}}\nWenn Sie sie übernehmen können, tippen Sie bitte auf die Schaltfläche.',
			status: 'Neu',
			request: 'Bitte übernehmen oder im Team weitergeben.',
			buttons: ['Ich übernehme'],
			link: 'Anfrage öffnen',
			example: { title: 'R-2041: Zugang zum Lager', details: 'Von: Ana Sousa · Team: Gebäude', request: 'Bitte noch vor Mittag übernehmen.' },
		},
	},
};
