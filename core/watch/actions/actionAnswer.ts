import type { WordLanguage } from '../../messages';
import type { ActionVerb } from './actionId';

/**
 * What came of a tap or a word: applied, or why it changed nothing. `taken`: somebody else has it in hand; `over`: the case has ended; `used`: it was tapped before;
 * `forged`: not signed by this store; `notRecipient`: tapped by somebody else; `ambiguous`: a word that may mean several cases.
 */
export type ActionOutcome = 'applied' | 'taken' | 'used' | 'over' | 'expired' | 'forged' | 'notRecipient' | 'ambiguous';

type Words = Record<ActionVerb | Exclude<ActionOutcome, 'applied'>, (about: string, detail: string) => string>;

const of = (about: string, between = ' ') => (about === '' ? '' : `${about.startsWith('\n') ? '' : between}${about}`);

const words: Record<WordLanguage, Words> = {
	en: {
		acknowledge: (about) => `Thank you: noted that you are taking care of it.${of(about)}`,
		snooze: (about, until) => `Noted: no reminders until ${until}.${of(about)}`,
		resolve: (about) => `Thank you: marked as resolved.${of(about)}`,
		taken: (about, who) => `${who} is already taking care of it, so nothing was changed.${of(about)}`,
		used: (about) => `This was already noted; nothing has changed.${of(about)}`,
		over: (about) => `This has already ended; nothing more has to be done.${of(about)}`,
		expired: () => 'This button is no longer valid. Please use the newest message about it.',
		forged: () => 'This button is not valid here, so nothing was changed.',
		notRecipient: () => 'Only the person who received the message can answer it, so nothing was changed.',
		ambiguous: (about) => `Which one do you mean? Please reply to its message, or tap one of its buttons. Nothing was changed.${about}`,
	},
	es: {
		acknowledge: (about) => `Gracias: queda anotado que usted se ocupa.${of(about)}`,
		snooze: (about, until) => `Anotado: sin recordatorios hasta ${until}.${of(about)}`,
		resolve: (about) => `Gracias: marcado como resuelto.${of(about)}`,
		taken: (about, who) => `${who} ya se ocupa; no se ha cambiado nada.${of(about)}`,
		used: (about) => `Esto ya estaba anotado; nada ha cambiado.${of(about)}`,
		over: (about) => `Esto ya ha terminado; no hay que hacer nada más.${of(about)}`,
		expired: () => 'Este botón ya no es válido. Use el mensaje más reciente, por favor.',
		forged: () => 'Este botón no es válido aquí; no se ha cambiado nada.',
		notRecipient: () => 'Solo puede responder la persona que recibió el mensaje; no se ha cambiado nada.',
		ambiguous: (about) => `¿A cuál se refiere? Responda a su mensaje o toque uno de sus botones, por favor. No se ha cambiado nada.${about}`,
	},
	pt: {
		acknowledge: (about) => `Obrigado: registramos que você está cuidando disso.${of(about)}`,
		snooze: (about, until) => `Anotado: sem lembretes até ${until}.${of(about)}`,
		resolve: (about) => `Obrigado: marcado como resolvido.${of(about)}`,
		taken: (about, who) => `${who} já está cuidando disso; nada foi alterado.${of(about)}`,
		used: (about) => `Isso já estava anotado; nada mudou.${of(about)}`,
		over: (about) => `Isso já terminou; não é preciso fazer mais nada.${of(about)}`,
		expired: () => 'Este botão não é mais válido. Use a mensagem mais recente, por favor.',
		forged: () => 'Este botão não é válido aqui; nada foi alterado.',
		notRecipient: () => 'Só pode responder quem recebeu a mensagem; nada foi alterado.',
		ambiguous: (about) => `A qual você se refere? Responda à mensagem dele ou toque em um dos botões, por favor. Nada foi alterado.${about}`,
	},
	de: {
		acknowledge: (about) => `Danke: Es ist notiert, dass Sie sich darum kümmern.${of(about)}`,
		snooze: (about, until) => `Notiert: keine Erinnerungen bis ${until}.${of(about)}`,
		resolve: (about) => `Danke: als gelöst vermerkt.${of(about)}`,
		taken: (about, who) => `${who} kümmert sich schon darum; es wurde nichts geändert.${of(about)}`,
		used: (about) => `Das war schon notiert; es hat sich nichts geändert.${of(about)}`,
		over: (about) => `Das ist bereits beendet; es ist nichts mehr zu tun.${of(about)}`,
		expired: () => 'Diese Schaltfläche gilt nicht mehr. Bitte verwenden Sie die neueste Nachricht dazu.',
		forged: () => 'Diese Schaltfläche gilt hier nicht; es wurde nichts geändert.',
		notRecipient: () => 'Nur wer die Nachricht erhalten hat, kann darauf antworten; es wurde nichts geändert.',
		ambiguous: (about) => `Welchen Vorgang meinen Sie? Bitte antworten Sie auf seine Nachricht oder tippen Sie auf eine ihrer Schaltflächen. Es wurde nichts geändert.${about}`,
	},
};

/** The polite answer to a tap, in the language of whoever tapped. `about` names the case, `detail` the end of a snooze, or who has it in hand. */
export function actionAnswer(outcome: ActionOutcome, verb: ActionVerb, language: WordLanguage, about = '', detail = ''): string {
	return words[language][outcome === 'applied' ? verb : outcome](about, detail);
}
