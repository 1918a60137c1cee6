import type { Starter } from './starter';

/** An appointment is near and can be confirmed, moved or cancelled. */
export const appointmentReminder: Starter = {
	templateName: 'ops_appointment_reminder',
	buttons: ['confirm', 'reschedule', 'cancel'],
	words: {
		en: {
			headline: 'Appointment reminder',
			text: 'This is a reminder of your appointment.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNext step: {{request}}\nPlease answer with one of the buttons.',
			status: 'Scheduled',
			request: 'Confirm, reschedule or cancel the appointment.',
			buttons: ['Confirm', 'Reschedule', 'Cancel'],
			link: 'View appointment',
			example: { title: 'Crane maintenance, gate B', details: 'Date: Tuesday, 24 November, 09:30 · With: Rui Costa', request: 'Confirm, reschedule or cancel by Monday.' },
		},
		es: {
			headline: 'Recordatorio de cita',
			text: 'Le recordamos su cita.\n\n*{{title}}*\nEstado: {{status}}\nDetalles: {{details}}\n\nSiguiente paso: {{request}}\nPor favor, responda con uno de los botones.',
			status: 'Programada',
			request: 'Confirme, cambie o cancele la cita.',
			buttons: ['Confirmar', 'Cambiar fecha', 'Cancelar'],
			link: 'Ver cita',
			example: { title: 'Mantenimiento de la grúa, puerta B', details: 'Fecha: martes 24 de noviembre, 09:30 · Con: Rui Costa', request: 'Confirme, cambie o cancele la cita antes del lunes.' },
		},
		pt_BR: {
			headline: 'Lembrete de agendamento',
			text: 'Este é um lembrete do seu agendamento.\n\n*{{title}}*\nStatus: {{status}}\nDetalhes: {{details}}\n\nPróximo passo: {{request}}\nPor favor, responda com um dos botões.',
			status: 'Agendado',
			request: 'Confirme, remarque ou cancele o agendamento.',
			buttons: ['Confirmar', 'Remarcar', 'Cancelar'],
			link: 'Ver agendamento',
			example: { title: 'Manutenção do guindaste, portão B', details: 'Data: terça-feira, 24 de novembro, 9h30 · Com: Rui Costa', request: 'Confirme, remarque ou cancele até segunda-feira.' },
		},
		de: {
			headline: 'Terminerinnerung',
			text: 'Wir erinnern Sie an Ihren Termin.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nNächster Schritt: {{request}}\nBitte antworten Sie über eine der Schaltflächen.',
			status: 'Geplant',
			request: 'Bitte bestätigen, verschieben oder absagen.',
			buttons: ['Bestätigen', 'Verschieben', 'Absagen'],
			link: 'Termin ansehen',
			example: { title: 'Kranwartung, Tor B', details: 'Datum: Dienstag, 24. November, 9:30 Uhr · Mit: Rui Costa', request: 'Bitte bis Montag bestätigen, verschieben oder absagen.' },
		},
	},
};
