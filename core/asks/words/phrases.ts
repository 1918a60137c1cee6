import type { WordLanguage } from '../../messages';
import type { RefusalReason } from '../ask';

/** What somebody hears after an answer: noted, passed on, or why it did not count. */
export type AnswerWord = 'approved' | 'declined' | 'noted' | 'passed' | 'forged' | 'gone' | RefusalReason;

/** What questions and answers are made of. */
export interface AskPhrases {
	/** At most 20 characters each. Source: Meta, interactive reply buttons. */
	approve: string;
	decline: string;
	openList: string;
	passTo: (name: string) => string;
	reminder: string;
	passedOn: (from: string) => string;
	/** What to do, below a question that has no button of its own. */
	howTo: { text: string; file: string; location: string };
	answers: Record<AnswerWord, string>;
}

export const phrases: Record<WordLanguage, AskPhrases> = {
	en: {
		approve: 'Approve',
		decline: 'Decline',
		openList: 'Answer',
		passTo: (name) => `Pass to ${name}`,
		reminder: 'Reminder: an answer is still missing.',
		passedOn: (from) => `${from} has passed this on to you.`,
		howTo: { text: 'Please reply to this message.', file: 'Please reply with a photo or a document.', location: 'Please reply with a location.' },
		answers: {
			approved: 'Thank you: your approval is noted.',
			declined: 'Thank you: it is noted that you decline.',
			noted: 'Thank you: your answer is noted.',
			passed: 'Thank you: it has been passed on.',
			late: 'Thank you, but this has already been decided or its time has passed, so nothing was changed.',
			second: 'Your first answer is noted already; it stays as it is.',
			passedOn: 'You have passed this on, so the answer has to come from there; nothing was changed.',
			alreadyAsked: 'This person has been asked already; please answer, or choose somebody else.',
			notAsked: 'This question was put to somebody else, so nothing was changed.',
			unclear: 'This could not be understood as an answer. Please use the buttons, or reply with what was asked for.',
			forged: 'This button is not valid here, so nothing was changed.',
			gone: 'This question is no longer known, so nothing was changed.',
		},
	},
	es: {
		approve: 'Aprobar',
		decline: 'Rechazar',
		openList: 'Responder',
		passTo: (name) => `Pasar a ${name}`,
		reminder: 'Recordatorio: todavía falta una respuesta.',
		passedOn: (from) => `${from} le ha pasado esta pregunta.`,
		howTo: { text: 'Responda a este mensaje, por favor.', file: 'Responda con una foto o un documento, por favor.', location: 'Responda con una ubicación, por favor.' },
		answers: {
			approved: 'Gracias: su aprobación queda anotada.',
			declined: 'Gracias: queda anotado que lo rechaza.',
			noted: 'Gracias: su respuesta queda anotada.',
			passed: 'Gracias: la pregunta se ha pasado.',
			late: 'Gracias, pero esto ya está decidido o su plazo ha vencido; no se ha cambiado nada.',
			second: 'Su primera respuesta ya está anotada y no cambia.',
			passedOn: 'Usted ha pasado esta pregunta; la respuesta debe llegar de la otra persona. No se ha cambiado nada.',
			alreadyAsked: 'A esta persona ya se le ha preguntado; responda usted o elija a otra, por favor.',
			notAsked: 'Esta pregunta se hizo a otra persona; no se ha cambiado nada.',
			unclear: 'No se ha entendido como respuesta. Use los botones o responda con lo que se pide, por favor.',
			forged: 'Este botón no es válido aquí; no se ha cambiado nada.',
			gone: 'Esta pregunta ya no se conoce; no se ha cambiado nada.',
		},
	},
	pt: {
		approve: 'Aprovar',
		decline: 'Recusar',
		openList: 'Responder',
		passTo: (name) => `Passar a ${name}`,
		reminder: 'Lembrete: ainda falta uma resposta.',
		passedOn: (from) => `${from} passou esta pergunta a você.`,
		howTo: { text: 'Responda a esta mensagem, por favor.', file: 'Responda com uma foto ou um documento, por favor.', location: 'Responda com uma localização, por favor.' },
		answers: {
			approved: 'Obrigado: sua aprovação está registrada.',
			declined: 'Obrigado: está registrado que você recusa.',
			noted: 'Obrigado: sua resposta está registrada.',
			passed: 'Obrigado: a pergunta foi passada adiante.',
			late: 'Obrigado, mas isso já foi decidido ou o prazo terminou; nada foi alterado.',
			second: 'Sua primeira resposta já está registrada e não muda.',
			passedOn: 'Você passou esta pergunta adiante; a resposta deve vir da outra pessoa. Nada foi alterado.',
			alreadyAsked: 'Esta pessoa já foi consultada; responda você ou escolha outra, por favor.',
			notAsked: 'Esta pergunta foi feita a outra pessoa; nada foi alterado.',
			unclear: 'Isso não foi entendido como resposta. Use os botões ou responda com o que foi pedido, por favor.',
			forged: 'Este botão não é válido aqui; nada foi alterado.',
			gone: 'Esta pergunta não é mais conhecida; nada foi alterado.',
		},
	},
	de: {
		approve: 'Genehmigen',
		decline: 'Ablehnen',
		openList: 'Antworten',
		passTo: (name) => `Weiter an ${name}`,
		reminder: 'Erinnerung: Eine Antwort fehlt noch.',
		passedOn: (from) => `${from} hat dies an Sie weitergegeben.`,
		howTo: { text: 'Bitte antworten Sie auf diese Nachricht.', file: 'Bitte antworten Sie mit einem Foto oder Dokument.', location: 'Bitte antworten Sie mit einem Standort.' },
		answers: {
			approved: 'Danke: Ihre Genehmigung ist notiert.',
			declined: 'Danke: Es ist notiert, dass Sie ablehnen.',
			noted: 'Danke: Ihre Antwort ist notiert.',
			passed: 'Danke: Es wurde weitergegeben.',
			late: 'Danke, aber dies ist schon entschieden oder die Frist ist vorbei; es wurde nichts geändert.',
			second: 'Ihre erste Antwort ist schon notiert; sie bleibt, wie sie ist.',
			passedOn: 'Sie haben dies weitergegeben; die Antwort muss von dort kommen. Es wurde nichts geändert.',
			alreadyAsked: 'Diese Person ist schon gefragt; bitte antworten Sie selbst, oder wählen Sie jemand anderen.',
			notAsked: 'Diese Frage wurde jemand anderem gestellt; es wurde nichts geändert.',
			unclear: 'Das war nicht als Antwort zu verstehen. Bitte nutzen Sie die Schaltflächen, oder antworten Sie mit dem, was gefragt ist.',
			forged: 'Diese Schaltfläche gilt hier nicht; es wurde nichts geändert.',
			gone: 'Diese Frage ist nicht mehr bekannt; es wurde nichts geändert.',
		},
	},
};
