import type { Starter } from './starter';

/** A record has reached another stage; its status is the new one. */
export const stageChange: Starter = {
	templateName: 'ops_stage_change',
	buttons: [],
	words: {
		en: {
			headline: 'New stage',
			text: 'A record that you follow has reached a new stage.\n\n*{{title}}*\nNew stage: {{status}}\nDetails: {{details}}\n\nYou receive this message because you follow this record.',
			statusLabel: 'New stage',
			status: 'Updated',
			buttons: [],
			link: 'Open record',
			example: { title: 'Deal D-77: Harbour cranes', details: 'Owner: Ana Sousa · Value: 84,000 EUR' },
		},
		es: {
			headline: 'Cambio de etapa',
			text: 'Un registro que usted sigue ha cambiado de etapa.\n\n*{{title}}*\nNueva etapa: {{status}}\nDetalles: {{details}}\n\nRecibe este mensaje porque sigue este registro.',
			statusLabel: 'Nueva etapa',
			status: 'Actualizada',
			buttons: [],
			link: 'Abrir registro',
			example: { title: 'Negocio D-77: Grúas del puerto', details: 'Responsable: Ana Sousa · Valor: 84.000 EUR' },
		},
		pt_BR: {
			headline: 'Mudança de etapa',
			text: 'Um registro que você acompanha mudou de etapa.\n\n*{{title}}*\nNova etapa: {{status}}\nDetalhes: {{details}}\n\nVocê recebe esta mensagem porque acompanha este registro.',
			statusLabel: 'Nova etapa',
			status: 'Atualizada',
			buttons: [],
			link: 'Abrir registro',
			example: { title: 'Negócio D-77: Guindastes do porto', details: 'Responsável: Ana Sousa · Valor: R$ 84.000' },
		},
		de: {
			headline: 'Neue Phase',
			text: 'Ein Vorgang, dem Sie folgen, hat eine neue Phase erreicht.\n\n*{{title}}*\nNeue Phase: {{status}}\nDetails: {{details}}\n\nSie erhalten diese Nachricht, weil Sie diesem Vorgang folgen.',
			statusLabel: 'Neue Phase',
			status: 'Aktualisiert',
			buttons: [],
			link: 'Vorgang öffnen',
			example: { title: 'Verkauf D-77: Hafenkräne', details: 'Zuständig: Ana Sousa · Wert: 84.000 EUR' },
		},
	},
};
