import type { Starter } from './starter';

/** An order has left, for the person who waits for it. */
export const orderShipped: Starter = {
	templateName: 'ops_order_shipped',
	buttons: [],
	words: {
		en: {
			headline: 'Order shipped',
			text: 'Your order is on its way.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nIf you have any questions, just reply to this message.',
			status: 'Shipped',
			buttons: [],
			link: 'Track shipment',
			example: { title: 'Order SO-1042', details: 'Carrier: Ferrow Freight · Expected: Thursday' },
		},
		es: {
			headline: 'Pedido enviado',
			text: 'Su pedido está en camino.\n\n*{{title}}*\nEstado: {{status}}\nDetalles: {{details}}\n\nSi tiene alguna pregunta, responda a este mensaje.',
			status: 'Enviado',
			buttons: [],
			link: 'Seguir envío',
			example: { title: 'Pedido SO-1042', details: 'Transportista: Ferrow Freight · Entrega prevista: jueves' },
		},
		pt_BR: {
			headline: 'Pedido enviado',
			text: 'O seu pedido está a caminho.\n\n*{{title}}*\nStatus: {{status}}\nDetalhes: {{details}}\n\nEm caso de dúvida, responda a esta mensagem.',
			status: 'Enviado',
			buttons: [],
			link: 'Rastrear entrega',
			example: { title: 'Pedido SO-1042', details: 'Transportadora: Ferrow Freight · Previsão: quinta-feira' },
		},
		de: {
			headline: 'Bestellung versandt',
			text: 'Ihre Bestellung ist unterwegs.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nBei Fragen antworten Sie einfach auf diese Nachricht.',
			status: 'Versandt',
			buttons: [],
			link: 'Sendung verfolgen',
			example: { title: 'Bestellung SO-1042', details: 'Versand durch: Ferrow Freight · Voraussichtlich: Donnerstag' },
		},
	},
};
