import type { Vocabulary } from '../vocabulary';

const english: Vocabulary = {
	language: 'en',
	filler: 'hey|dear|team|sir|madam|guys|bot|now|right now|immediately|today|kindly|just|would you|can you|could you|will you|you|i said|enough|sorry|and|asap|at once|for good|thank you very much|many thanks|all the best|bye|everyone',
	optOut: [
		'[unsub|unsubscribe] [me]? [from|off|to]? [all|this|these|your|the|any]* [list|lists|messages|texts|alerts|notifications|service|updates|everything|group]?',
		'[stop|cease|quit] [sending|texting|messaging|contacting|writing|whatsapping|bothering|spamming|notifying|pinging|to send|to text|to message|to write|to contact] [to]? [me]? [to me]? [all|any|these|those|this|your|the|more|such|with]* [messages|message|texts|notifications|alerts|updates|stuff|spam]? [to me]? [anymore|any more|again|ever again]?',
		'stop [all|the|these|those|your|with the|my|any|whatsapp]* [messages|texts|notifications|alerts|updates|spam|messaging|texting|contact|subscription] [to me]?',
		'stop it [all]?',
		'stop me',
		'[i want to|i wanna|i would like to|id like to|i wish to|let me|i]? [opt out|unsubscribe] [me]? [of|from]? [all|this|these|your|any|the]* [messages|texts|list|service|notifications|everything]?',
		'opt me out',
		'[dont|do not|never|no longer] [you|ever]? [message|text|contact|write|whatsapp|notify|ping|write to|send] [to]? [me|us|this number|my number]? [any|more|these|such|your]* [messages|texts|notifications]? [to me|to us|to this number|to my number]? [anymore|any more|again|ever again|ever]?',
		'[no|not any] [more|further] [messages|texts|texting|messaging|notifications|contact|alerts|whatsapps|whatsapp messages|text messages|spam] [from you|to me|to this number|on this number]?',
		'no [spam|messages]',
		'[i]? [dont want|do not want|dont wish|do not wish|no longer want|no longer wish|dont need|do not need|never want] [to receive|to get|receiving|getting]? [any|these|those|your|such|more|further|the|anymore]* [messages|texts|notifications|alerts|updates|spam] [from you]? [anymore|any more|again|any longer]?',
		'[i]? [want to|would like to]? [stop|cancel] [receiving|getting] [any|these|those|your|such|more|the|all]* [messages|texts|notifications|alerts|updates] [from you]?',
		'[remove|delete|take|drop|strike] [me|my number|this number|my phone number|my contact] [from|off|out of] [the|your|this|that|all|any|mailing|contact|distribution|whatsapp]* [list|lists|database|system|records|group|contacts|broadcast]',
		'[remove|delete] [me|my number]',
		'[leave|let] me [alone|be|in peace]',
		'cancel [my|the|this]? [subscription|messages|notifications|alerts|all messages]',
		'[end|revoke] [my]? [subscription|consent]',
		'[i]? [revoke|withdraw] my consent',
		'[this is|its|it is] [spam|harassment]',
		'deregister [me]?',
	],
	marketing: [
		'[stop|no|no more|unsubscribe|unsubscribe from|stop sending|dont send|do not send|opt out of|end] [me]? [any|these|your|all|the|more]* [promotions|promotion|promos|promotional messages|ads|advertising|advertisements|adverts|marketing|marketing messages|offers|newsletter|newsletters] [to me]? [anymore|any more]?',
		'[i]? [dont want|do not want|no longer want] [any|these|your|to receive|to get|more]* [promotions|promos|promotional messages|ads|advertising|marketing|marketing messages|offers|newsletters] [anymore|any more]?',
	],
	likelyOptOut: ['cancel', 'end', 'quit', 'revoke', 'enough', 'remove'],
	optIn: [
		'[re subscribe|resubscribe|subscribe|sign|opt] [me]? [in|up]? [again|back]?',
		'[i want to|i would like to|id like to] [opt in|subscribe|resubscribe|sign up|receive messages|receive your messages|get messages|get messages again|receive messages again] [again]?',
		'[start|resume] [messages|sending messages|sending me messages|messaging me|texting me|notifications] [again]?',
		'[you can|you may] [message|text|contact] me [again]?',
	],
};

const german: Vocabulary = {
	language: 'de',
	filler: 'bitte|danke|vielen dank|hallo|guten tag|moin|jetzt|sofort|ab sofort|endlich|mal|doch|und|ich|mich|umgehend|mfg|liebe gruesse|lg|also|aber',
	optOut: [
		'stopp',
		'aufhören',
		'[abmelden|abmeldung|abbestellen|abbestellung|austragen|abmeldn]',
		'[ich]? [will|moechte|möchte|wuerde gern|würde gern|würde gerne|kann] [mich|die nachrichten|das|die|nachrichten|diesen dienst]? [gerne]? [abmelden|abbestellen|austragen|austragen lassen|kündigen]',
		'[melden sie|meldet|melde|tragen sie|tragt|trage] mich [ab|aus]',
		'[diese|die|alle|ihre|eure]? [nachrichten|benachrichtigungen|whatsapps|sms|mitteilungen] [abbestellen|abmelden|stoppen|einstellen|beenden]',
		'[mir|mich]? [nicht|nichts|nie|nie wieder] [mehr] [schreiben|anschreiben|schicken|senden|kontaktieren|schicken oder schreiben]',
		'[hör|hören sie|hört|höre] auf [mir|uns]? [ständig|dauernd|immer]? [zu schreiben|nachrichten zu schicken|nachrichten zu senden|zu texten|zu nerven|mich zu kontaktieren|mich anzuschreiben]?',
		'[schreib|schreiben sie|schreibt|schicken sie|schick|schickt|senden sie|sende|sendet|kontaktieren sie|kontaktiert|kontaktiere] [mir|mich]? [bitte]? [keine|nicht|nie|nichts] [weiteren]? [nachrichten|whatsapps|sms]? [mehr]? [wieder]?',
		'[keine|nie wieder|keine weiteren] [whatsapp]? [nachrichten|mitteilungen|benachrichtigungen|sms|whatsapps] [bitte]? [mehr]? [bitte]? [schicken|senden|schreiben]?',
		'[ich]? [will|möchte|wünsche] [bitte|von ihnen|von euch]* [keine|keine weiteren] [whatsapp]? [nachrichten|mitteilungen|benachrichtigungen|sms] [von ihnen|von euch]? [mehr]? [bekommen|erhalten|haben|empfangen]?',
		'[ich]? [will|möchte] [nichts mehr|nie wieder etwas] von [ihnen|euch|dir] [hören|bekommen|erhalten]',
		'[löschen sie|lösch|löscht|nehmen sie|nimm|nehmt|streichen sie|streicht|entfernen sie|entfernt|entferne] [bitte]? [mich|meine nummer] [bitte]? [aus|von] [dem|der|ihrem|ihrer|eurem|eurer] [verteiler|liste|datenbank|system] [raus|heraus]?',
		'[lasst|lass|lassen sie] mich [bitte]? in ruhe',
	],
	marketing: ['[keine|ich will keine|ich möchte keine|stoppt die|keine weitere] [werbung|angebote|werbenachrichten|newsletter|aktionen|promotions] [mehr]? [bitte]? [bekommen|erhalten|senden|schicken]?', 'werbung [abbestellen|stoppen|abmelden]'],
	likelyOptOut: ['kündigen', 'ende', 'abbrechen', 'schluss'],
	likelyOptIn: ['anmelden', 'anmeldung'],
	optIn: ['abonnieren', '[ich]? [will|möchte] [mich]? [wieder]? [nachrichten]? [wieder]? [anmelden|abonnieren|nachrichten erhalten|nachrichten bekommen|erhalten|bekommen]', '[melden sie|meldet|melde] mich [wieder]? an'],
};

const dutch: Vocabulary = {
	language: 'nl',
	filler: 'aub|alsjeblieft|alstublieft|graag|bedankt|dank je|dank u|hallo|hoi|nu|direct|meteen|even|en|svp|goedendag|a u b',
	optOut: [
		'stoppen',
		'[afmelden|afmelding|uitschrijven|uitschrijving|opzeggen|afmeld]',
		'[ik]? [wil|wil graag|zou graag|zou me graag] [mij|me]? [graag]? [afmelden|uitschrijven|willen afmelden|willen uitschrijven]',
		'[schrijf|meld] [mij|me] [a u b|alstublieft]? [uit|af]',
		'[stop|stoppen|hou op|houd op] met [het]? [mij|me]? [sturen van]? [berichten|sms|appjes|appen|te berichten]? [sturen|te sturen|schrijven|te appen|versturen|lastigvallen|te schrijven]? [naar mij|aan mij]?',
		'[ik]? [wil|hoef] [van jullie|van u]? [geen] [berichten|meldingen|appjes|sms] [van jullie|van u]? [meer]? [ontvangen|krijgen|hebben]?',
		'geen [berichten|meldingen|appjes] meer [sturen]?',
		'[ik]? wil [deze|jullie|uw] [berichten|meldingen|appjes] niet [meer]? [ontvangen|krijgen|hebben]?',
		'[stuur|stuurt u|app|schrijf] [mij|me] [geen|niet|nooit] [berichten|appjes]? [meer]',
		'[haal|verwijder] [mij|me|mijn nummer] [van|uit] [de|deze|jullie|uw] [lijst|bestand|database] [af]?',
		'laat [me|mij] met rust',
	],
	marketing: ['[geen|stop] [met]? [de]? [reclame|aanbiedingen|advertenties|nieuwsbrief|promoties] [meer]? [sturen]?'],
	likelyOptOut: ['annuleren', 'einde'],
	likelyOptIn: ['aanmelden', 'inschrijven'],
	optIn: ['abonneren', '[ik]? wil [me|mij]? [weer]? [berichten ontvangen|aanmelden|inschrijven]'],
};

const swedish: Vocabulary = {
	language: 'sv',
	filler: 'tack|snälla|hej|nu|genast|vänligen|och|är du snäll|omedelbart',
	optOut: [
		'stopp',
		'sluta',
		'[avregistrera|avprenumerera|avanmäl|avanmälan|avsluta prenumeration|avsluta prenumerationen|avregistrering] [mig]?',
		'[sluta|upphör] [att|med att]? [skicka|skriva|sms a|messa|smsa|kontakta] [mig|till mig]? [meddelanden|sms|mig]? [till mig]?',
		'[jag]? [vill] [inte] [ha|få] [fler|flera|några fler|några|mer]? [meddelanden|sms|aviseringar] [från er]? [mer|längre]?',
		'[inga] [fler] [meddelanden|sms]',
		'[skicka|skriv] [inte]? [inga|inte] [fler]? [meddelanden]? [till mig]? [mer]?',
		'[ta bort] [mig|mitt nummer] [från|ur] [listan|er lista|registret]',
		'jag vill [avregistrera mig|avprenumerera]',
		'kontakta mig inte [mer|igen]?',
		'lämna mig ifred',
	],
	marketing: ['[ingen|inga|sluta med|sluta skicka] [mer|fler]? [reklam|erbjudanden|nyhetsbrev]'],
	likelyOptOut: ['avsluta', 'avboka'],
	likelyOptIn: ['registrera mig', 'anmäl mig'],
	optIn: ['prenumerera', 'jag vill [få|ha] meddelanden [igen]?'],
};

const danish: Vocabulary = {
	language: 'da',
	filler: 'tak|venligst|hej|nu|straks|gerne|mange tak|og',
	optOut: [
		'[afmeld|afmelding|frameld|framelding|afmelde] [mig]? [listen|sms|beskeder|fra listen]?',
		'[stop|hold op] med [at]? [skrive|sende|kontakte|sms e] [til mig|mig]? [beskeder|sms|sms er]? [til mig]?',
		'[jeg]? [vil|ønsker] [ikke] [længere|gerne]? [have|modtage|få]? [flere]? [beskeder|sms|sms er|notifikationer] [mere|længere]?',
		'[ingen] [flere] [beskeder|sms er|sms]',
		'[send|skriv|kontakt] [mig]? [ikke|ingen|aldrig] [til mig]? [flere]? [beskeder]? [mere|igen]?',
		'[fjern|slet] [mig|mit nummer] fra [listen|jeres liste]',
		'jeg [vil|ønsker at|vil gerne] [afmelde mig|afmeldes|frameldes]',
		'lad mig være [i fred]?',
	],
	marketing: ['[ingen|stop] [flere|med]? [reklamer|reklame|tilbud|nyhedsbrev]'],
	likelyOptOut: ['opsig', 'annuller'],
	likelyOptIn: ['tilmeld [mig]?'],
	optIn: ['jeg vil [gerne]? [modtage|have|få] beskeder [igen]?'],
};

const norwegian: Vocabulary = {
	language: 'nb',
	filler: 'takk|vennligst|hei|nå|straks|gjerne|tusen takk|og|vær så snill',
	optOut: [
		'stopp',
		'slutt',
		'[avmeld|avmelding|meld av|meld meg av|meld meg ut] [meg]?',
		'[slutt|stopp] [å|med å] [sende|skrive|kontakte|sms e] [til meg|meg]? [meldinger|sms]? [til meg]?',
		'[jeg]? [vil|ønsker] ikke [lenger]? [ha|motta|få] [flere]? [meldinger|sms|varsler] [mer|lenger]?',
		'[ingen] [flere] [meldinger|sms]',
		'[ikke] [send|skriv|kontakt] [til]? [meg]? [flere]? [meldinger]? [mer|igen|til meg]?',
		'[fjern|slett] [meg|nummeret mitt] fra [listen|lista]',
		'jeg vil melde meg av',
		'la meg være [i fred]?',
	],
	marketing: ['[ingen|ikke mer|stopp] [mer|flere]? [reklame|tilbud|nyhetsbrev]'],
	likelyOptOut: ['avslutt', 'avbryt'],
	likelyOptIn: ['meld meg på', 'påmelding'],
	optIn: ['abonner', 'jeg vil [motta|ha|få] meldinger [igjen]?'],
};

/** English, German, Dutch, Swedish, Danish and Norwegian. */
export const germanic: readonly Vocabulary[] = [english, german, dutch, swedish, danish, norwegian];
