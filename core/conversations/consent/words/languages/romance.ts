import type { Vocabulary } from '../vocabulary';

const spanish: Vocabulary = {
	language: 'es',
	filler: 'por favor|porfavor|porfa|gracias|muchas gracias|hola|buenas|buenos días|buenas tardes|ya|ahora|inmediatamente|de inmediato|y|ok|señor|señores|favor|xfa|pf|les pido que|les pido',
	optOut: [
		'parar', 'alto',
		'[baja|dar de baja|dame de baja|denme de baja|darme de baja|deme de baja|dar baja|solicito la baja|solicito baja|pido la baja]',
		'[quiero|deseo|quisiera|necesito|solicito] [darme de baja|la baja|dejar de recibir mensajes|dejar de recibir sus mensajes|que me den de baja|cancelar mi suscripción|cancelar la suscripción|salir de la lista|salir de esta lista]',
		'[no] [quiero|deseo] [más|recibir|recibir más|que me envíen|que me manden|seguir recibiendo] [más|sus|estos]* [mensajes|notificaciones|avisos|whatsapps] [más|suyos|de ustedes]?',
		'[no] [quiero|deseo] que me [escriban|contacten|envíen mensajes] [más]?',
		'[ya]? [no] [me] [escriban|escribas|escriba|escribáis|contacten|contactes|contacte|molesten|molestes|manden mensajes|envíen mensajes|mandes mensajes|envíes mensajes|manden más mensajes|envíen más mensajes|mandes más mensajes|envíes más mensajes|envíen|manden] [más|nunca más|más mensajes]?',
		'[deja|dejen|deje|dejad|paren|para|pare] de [enviarme|mandarme|escribirme|molestarme|contactarme|enviar|mandar|escribir|molestar] [más|los|tantos|sus|estos]* [mensajes|notificaciones|whatsapps]?',
		'[no] más [mensajes|notificaciones|avisos]',
		'[basta|alto] [de|a los]? [mensajes]',
		'[cancelar|cancela|cancelen] [la|mi]? [suscripción|mensajes|los mensajes|notificaciones]',
		'[desuscribir|desuscribirme|desuscríbeme|desuscribanme|anular suscripción|desuscripcion]',
		'[borren|bórrenme|borrenme|borrame|bórrame|sáquenme|saquenme|sácame|sacame|quítenme|quitenme|quítame|quitame|elimínenme|eliminenme|eliminame|elimíname|remuevanme] [de]? [su|la|esta|tu|sus|las]? [lista|listas|base de datos|lista de contactos|contactos|lista de difusión]?',
		'[déjenme|dejenme|déjame|dejame] en paz',
	],
	marketing: ['[no|no más|no quiero|no quiero más|no quiero recibir|no me envíen|no envíen|basta de|dejen de enviar|dejen de enviarme] [más|recibir]* [publicidad|promociones|ofertas|propaganda|anuncios|boletines]', 'detener promociones'],
	likelyOptOut: ['cancelar', 'salir', 'basta', 'no más', 'fin', 'anular'],
	optIn: ['[suscribir|suscribirme|suscríbeme]', '[quiero|deseo] [suscribirme|recibir mensajes|recibir los mensajes|darme de alta|volver a recibir mensajes] [de nuevo|otra vez]?', '[dar|darme|dame|denme] de alta'],
	likelyOptIn: ['alta'],
};

const portuguese: Vocabulary = {
	language: 'pt',
	filler: 'por favor|pf|pfv|obrigado|obrigada|oi|olá|bom dia|boa tarde|já|agora|e|gentileza|favor|por gentileza|imediatamente|ok',
	optOut: [
		'sair', 'parar', 'pare',
		'[descadastrar|descadastre|descadastro|desinscrever|desinscreva|cancelar inscrição|cancelar assinatura|cancelar cadastro|cancelar subscrição|descadastrar meu número|anular subscrição|remover|remover meu número] [me]?',
		'[quero|desejo|gostaria de|queria] [sair|ser removido|ser removida|me descadastrar|cancelar|descadastrar|cancelar a inscrição|cancelar inscrição|parar de receber mensagens|parar de receber] [da|desta|dessa|a]? [lista|inscrição|mensagens]?',
		'[não|nao] [quero|desejo|gostaria de] [mais]? [receber|que me enviem|que me mandem]? [mais|suas|essas|estas]* [mensagens|mensagem|notificações|avisos|msg|msgs] [mais|de vocês|suas]?',
		'[não|nao] [me]? [envie|enviem|mande|mandem|escreva|escrevam|contacte|contactem|perturbe|perturbem|envia|manda] [me]? [mais]? [mensagens|mensagem|msg|nada]? [mais]?',
		'[pare|parem|para|chega|deixem|deixe] de [me]? [enviar|mandar|escrever|enviar-me|perturbar|incomodar|contactar]* [me]? [mais]? [mensagens|mensagem|msg|msgs]?',
		'[não|nao] mais mensagens',
		'[não|nao] [me]? [enviar|mandar|escrever|contactar|contatar] [me]? [mais] [mensagens|mensagem|msg|msgs]?',
		'me [descadastre|descadastra|descadastrem|desinscreva|desinscrevam]',
		'chega de [mensagens|mensagem|msgs]',
		'[me]? [tira|tire|tirem|remova|remove|removam|exclua|excluam|retire|retirem] [me]? [da|dessa|desta|de sua|da sua] [lista|base|base de dados|lista de contatos|lista de transmissão]',
		'[me]? [deixa|deixe|deixem] [me]? em paz',
	],
	marketing: ['[não quero|sem|chega de|parar|não quero receber|não me mande|pare de enviar|não envie|cancelar] [mais|receber|de enviar]* [propaganda|promoções|publicidade|ofertas|anúncios|marketing] [mais]?'],
	likelyOptOut: ['cancelar', 'chega', 'fim'],
	likelyOptIn: ['[inscrever|cadastrar|inscreva|assinar|subscrever] [me]?'],
	optIn: ['[quero|desejo|gostaria de] [receber mensagens|me inscrever|me cadastrar|voltar a receber mensagens|receber as mensagens] [de novo|novamente]?'],
};

const french: Vocabulary = {
	language: 'fr',
	filler: 's’il vous plaît|s’il te plaît|svp|stp|merci|bonjour|bonsoir|salut|maintenant|immédiatement|tout de suite|et|merci beaucoup|merci d’avance|veuillez|merci de|cordialement|je vous prie',
	optOut: [
		'arrêt',
		'[arrêtez|arrête|cessez|arrêter|cesser] [tout]? [de|d]? [m’envoyer|m’écrire|me contacter|envoyer|me harceler|m’envoyer]? [des|ces|vos|les|tous ces|tous vos]? [messages|sms|notifications]?',
		'[me]? [désabonner|désabonnez|désabonne|désinscrire|désinscrivez|désinscris|désabonnement|désinscription|désabo] [moi]?',
		'[je]? [veux|voudrais|souhaite|désire|aimerais] [me]? [désabonner|désinscrire|me désabonner|me désinscrire|arrêter de recevoir vos messages]',
		'[ne] [plus] [me|m]? [contacter|écrire|m’écrire|envoyer de messages|m’envoyer de messages|envoyer de message|recevoir de messages]',
		'[ne]? [m’écrivez|m’écris|me contactez|me contacte|m’envoyez|m’envoie|me dérangez] [plus|plus jamais] [de|aucun|des]? [messages|message|sms|rien]?',
		'[je]? [ne]? [veux|souhaite|désire] [plus|pas|plus jamais] [recevoir|que vous m’envoyiez|avoir]? [de|d’autres|vos|aucun|ces|des|autres]* [messages|message|sms|notifications] [de votre part|de vous]?',
		'plus [de|aucun] [messages|message|sms|notifications]',
		'stop [à|aux|les|vos|a]* [vos]? [messages|sms|notifications]',
		'[retirez|supprimez|enlevez|retire|supprime|enlève] [moi|mon numéro] [de]? [la|votre|cette|vos] [liste|listes|base|fichier|base de données|liste de diffusion]',
		'[laissez|laisse|fichez|foutez] moi [tranquille|en paix|la paix]',
		'annuler [mon]? abonnement',
	],
	marketing: ['[plus de|pas de|je ne veux plus de|stop aux|stop|je ne veux pas de|arrêtez les] [recevoir]? [la]? [publicités|publicité|pub|pubs|promotions|promos|offres|newsletter]'],
	likelyOptOut: ['annuler', 'fin', 'résilier', 'quitter', 'assez'],
	likelyOptIn: ['[inscrire|inscrivez|m’inscrire] [moi]?'],
	optIn: ['[abonnez|abonner|s’abonner|m’abonner] [moi]?', '[je]? [veux|voudrais|souhaite] [m’abonner|m’inscrire|recevoir des messages|recevoir vos messages|me réabonner] [à nouveau]?'],
};

const italian: Vocabulary = {
	language: 'it',
	filler: 'per favore|per piacere|grazie|ciao|buongiorno|buonasera|salve|adesso|ora|subito|e|vi prego|prego|cortesemente|gentilmente',
	optOut: [
		'fermati',
		'[disiscrivimi|disiscrivetemi|disiscrivermi|disiscrizione|disiscriviti|cancellazione iscrizione|annulla iscrizione|annulla l’iscrizione|annullare iscrizione|disdetta iscrizione|annulla abbonamento]',
		'[voglio|vorrei|desidero|chiedo di] [disiscrivermi|cancellarmi|essere cancellato|essere cancellata|annullare l’iscrizione|essere rimosso|essere rimossa|cancellare l’iscrizione] [dalla lista|dal servizio]?',
		'[cancellami|cancellatemi|toglimi|toglietemi|rimuovimi|rimuovetemi|eliminami|eliminatemi|levatemi|levami] [da|dalla|dalle|dal]? [lista|vostra lista|questa lista|liste|tua lista|database|servizio]?',
		'[non] [mi]? [scrivetemi|scrivermi|scriva|scrivete|contattatemi|contattarmi|mandatemi|mandarmi|inviatemi|inviarmi|mandate|inviate|contattate] [più] [messaggi|niente|nulla]?',
		'[non] [voglio|desidero|vorrei] [più] [ricevere]? [vostri|i vostri|altri|i]* [messaggi|notifiche|sms|avvisi]',
		'[basta|stop|niente|no] [con i|ai|più|ai vostri|con questi]* [messaggi|sms|notifiche]',
		'[smettetela|smettila|smettete|smetti|finitela|la smetta] di [scrivermi|mandarmi messaggi|inviarmi messaggi|contattarmi|disturbarmi|mandare messaggi]',
		'[lasciatemi|lasciami] [in pace|stare]',
	],
	marketing: ['[basta|niente|non voglio|no|non voglio più|non inviatemi] [più|ricevere|altra|altre|con la|con le]* [pubblicità|promozioni|offerte|newsletter|pubblicitari]'],
	likelyOptOut: ['basta', 'annulla', 'cancella', 'fine', 'esci'],
	optIn: ['[iscrivimi|iscrivetemi|iscrivermi|iscrizione]', '[voglio|vorrei] [iscrivermi|ricevere messaggi|ricevere i messaggi] [di nuovo]?'],
};

const romanian: Vocabulary = {
	language: 'ro',
	filler: 'vă rog|va rog|te rog|mulțumesc|mersi|bună|bună ziua|salut|acum|imediat|și|frumos|rog',
	optOut: [
		'oprește', 'opriți',
		'[dezabonare|dezabonează mă|dezabonați mă|dezabonez|dezaboneaza ma|mă dezabonez|dezabonati-ma|dezabonare te rog]',
		'să mă [dezabonați|dezabonezi|ștergeți|scoateți din listă]',
		'[vreau|doresc|aș vrea] [să]? [mă]? [dezabonez|dezabonare|fiu dezabonat|fiu dezabonată|nu mai primesc mesaje]',
		'[nu] [mai] [vreau|doresc] [să]? [primesc]? [alte]? [mesaje|mesajele voastre|notificări|sms uri]',
		'[nu] [îmi|mă|imi|ma] [mai] [trimiteți|trimite|scrieți|scrie|contactați|contacta|deranjați|trimiteti|scrie-mi] [mesaje]?',
		'[nu] [mai] [îmi|imi|mă|ma]? [trimiteți|trimite|scrieți|contactați] [mesaje|mi]?',
		'[opriți|oprește|încetați|stop] [cu|să-mi trimiteți]? [mesajele|mesaje|aceste mesaje|trimiterea de mesaje]',
		'[ștergeți|scoateți|șterge|scoate] [mă] [din|de pe] [listă|lista|baza de date]',
		'[lăsați|lasă|lasati] [mă] în pace',
	],
	marketing: ['[nu mai vreau|fără|stop|opriți] [reclame|reclamă|promoții|oferte|publicitate|reclamele]'],
	likelyOptOut: ['renunță', 'anulare', 'gata'],
	optIn: ['[abonare|abonează mă|abonați mă]', '[vreau|doresc] [să]? [mă abonez|primesc mesaje] [din nou]?'],
};

/** Spanish, Portuguese, French, Italian and Romanian. */
export const romance: readonly Vocabulary[] = [spanish, portuguese, french, italian, romanian];
