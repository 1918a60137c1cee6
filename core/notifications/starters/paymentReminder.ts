import type { Starter } from './starter';

/** A payment is due, and the person may say that it is made. */
export const paymentReminder: Starter = {
	templateName: 'ops_payment_reminder',
	buttons: ['paid'],
	words: {
		en: {
			headline: 'Payment reminder',
			text: 'This is a reminder of a payment that is due.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nIf you have already paid, please tell us with the button.',
			status: 'Due',
			request: 'If you have already paid, please let us know.',
			buttons: ['I have paid'],
			link: 'View invoice',
			example: { title: 'Invoice INV-318', details: 'Amount: 1,250 EUR · Due on: 30 November' },
		},
		es: {
			headline: 'Recordatorio de pago',
			text: 'Le recordamos que tiene un pago pendiente.\n\n*{{title}}*\nEstado: {{status}}\nDetalles: {{details}}\n\nSi ya ha pagado, indíquelo con el botón.',
			status: 'Pendiente',
			request: 'Si ya ha pagado, háganoslo saber.',
			buttons: ['Ya está pagado'],
			link: 'Ver factura',
			example: { title: 'Factura INV-318', details: 'Importe: 1.250 EUR · Vence el: 30 de noviembre' },
		},
		pt_BR: {
			headline: 'Lembrete de pagamento',
			text: 'Lembramos que há um pagamento pendente.\n\n*{{title}}*\nStatus: {{status}}\nDetalhes: {{details}}\n\nSe você já pagou, avise-nos pelo botão.',
			status: 'Pendente',
			request: 'Se você já pagou, avise-nos.',
			buttons: ['Já paguei'],
			link: 'Ver fatura',
			example: { title: 'Fatura INV-318', details: 'Valor: R$ 1.250 · Vencimento: 30 de novembro' },
		},
		de: {
			headline: 'Zahlungserinnerung',
			text: 'Wir erinnern Sie an eine offene Zahlung.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nWenn Sie bereits bezahlt haben, teilen Sie uns das bitte über die Schaltfläche mit.',
			status: 'Offen',
			request: 'Wenn Sie bereits bezahlt haben, teilen Sie uns das bitte mit.',
			buttons: ['Schon bezahlt'],
			link: 'Rechnung ansehen',
			example: { title: 'Rechnung INV-318', details: 'Betrag: 1.250 EUR · Fällig am: 30. November' },
		},
	},
};
