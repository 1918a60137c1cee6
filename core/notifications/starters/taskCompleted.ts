import type { Starter } from './starter';

/** A task is done, and whoever waits for it hears of it. */
export const taskCompleted: Starter = {
	templateName: 'ops_task_completed',
	buttons: [],
	words: {
		en: {
			headline: 'Task completed',
			text: 'A task has been completed.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nYou do not need to do anything.',
			status: 'Completed',
			buttons: [],
			link: 'Open task',
			example: { title: 'Replace filter in hall 4', details: 'Done by: Rui Costa · Finished: 15:20' },
		},
		es: {
			headline: 'Tarea completada',
			text: 'Se ha completado una tarea.\n\n*{{title}}*\nEstado: {{status}}\nDetalles: {{details}}\n\nNo es necesario que haga nada.',
			status: 'Completada',
			buttons: [],
			link: 'Abrir tarea',
			example: { title: 'Cambiar el filtro de la nave 4', details: 'Realizada por: Rui Costa · Terminada: 15:20' },
		},
		pt_BR: {
			headline: 'Tarefa concluída',
			text: 'Uma tarefa foi concluída.\n\n*{{title}}*\nStatus: {{status}}\nDetalhes: {{details}}\n\nVocê não precisa fazer nada.',
			status: 'Concluída',
			buttons: [],
			link: 'Abrir tarefa',
			example: { title: 'Trocar o filtro do galpão 4', details: 'Feita por: Rui Costa · Concluída às: 15h20' },
		},
		de: {
			headline: 'Aufgabe erledigt',
			text: 'Eine Aufgabe ist erledigt.\n\n*{{title}}*\nStatus: {{status}}\nDetails: {{details}}\n\nSie müssen nichts weiter tun.',
			status: 'Erledigt',
			buttons: [],
			link: 'Aufgabe öffnen',
			example: { title: 'Filter in Halle 4 tauschen', details: 'Erledigt von: Rui Costa · Fertig: 15:20 Uhr' },
		},
	},
};
