import type { Starter } from './starter';

/** Somebody is asked to decide about a request. */
export const approvalRequest: Starter = {
	templateName: 'ops_approval_request',
	buttons: ['approve', 'decline'],
	words: {
		en: {
			headline: 'Approval requested',
			text: 'A request is waiting for your approval.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNext step: {{request}}\nPlease answer with one of the buttons.',
			status: 'Waiting for approval',
			request: 'Approve or decline this request.',
			buttons: ['Approve', 'Decline'],
			link: 'Open request',
			example: { title: 'Purchase order PO-1042', details: 'Amount: 4,200 EUR · Supplier: Ferrow', request: 'Approve or decline by Friday, 17:00.' },
		},
		es: {
			headline: 'Solicitud de aprobación',
			text: 'Hay una solicitud que espera su aprobación.\n\n*{{title}}*\nEstado: {{status}}\nDetalles: {{details}}\n\nSiguiente paso: {{request}}\nPor favor, responda con uno de los botones.',
			status: 'Pendiente de aprobación',
			request: 'Apruebe o rechace esta solicitud.',
			buttons: ['Aprobar', 'Rechazar'],
			link: 'Abrir solicitud',
			example: { title: 'Orden de compra PO-1042', details: 'Importe: 4.200 EUR · Proveedor: Ferrow', request: 'Apruebe o rechace antes del viernes a las 17:00.' },
		},
		pt_BR: {
			headline: 'Aprovação solicitada',
			text: 'Uma solicitação aguarda a sua aprovação.\n\n*{{title}}*\nStatus: {{status}}\nDetalhes: {{details}}\n\nPróximo passo: {{request}}\nPor favor, responda com um dos botões.',
			status: 'Aguardando aprovação',
			request: 'Aprove ou recuse esta solicitação.',
			buttons: ['Aprovar', 'Recusar'],
			link: 'Abrir solicitação',
			example: { title: 'Pedido de compra PO-1042', details: 'Valor: R$ 4.200 · Fornecedor: Ferrow', request: 'Aprove ou recuse até sexta-feira, às 17h.' },
		},
		de: {
			headline: 'Genehmigung erbeten',
			text: 'Eine Anfrage wartet auf Ihre Genehmigung.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNächster Schritt: {{request}}\nBitte antworten Sie über eine der Schaltflächen.',
			status: 'Wartet auf Genehmigung',
			request: 'Bitte genehmigen oder ablehnen.',
			buttons: ['Genehmigen', 'Ablehnen'],
			link: 'Anfrage öffnen',
			example: { title: 'Bestellung PO-1042', details: 'Betrag: 4.200 EUR · Lieferant: Ferrow', request: 'Bitte bis Freitag, 17 Uhr, genehmigen oder ablehnen.' },
		},
	},
};
