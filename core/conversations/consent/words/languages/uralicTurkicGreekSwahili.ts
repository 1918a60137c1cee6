import type { Vocabulary } from '../vocabulary';

const finnish: Vocabulary = {
	language: 'fi',
	filler: 'kiitos|ole hyvä|olkaa hyvä|hei|moi|nyt|heti|ja|välittömästi|pyydän',
	optOut: [
		'lopeta', 'seis',
		'[peruuta|lopeta|peru|päätä] [tilaus|tilaukseni|viestit|viestien lähettäminen|viestien lähetys|minulle viestien lähettäminen|uutiskirje|tekstiviestit]',
		'[lopeta|lopettakaa] [viestien]? [lähettäminen|lähettely|viestittely|lähettäminen minulle]',
		'[poista|poistakaa] [minut|numeroni] [listalta|listaltanne|rekisteristä|postituslistalta]',
		'[älkää|älä] [enää]? [lähettäkö|lähetä|laittako|laita|ottako yhteyttä|ota yhteyttä] [minulle|minuun]? [enää|enempää]? [viestejä|viestiä|mitään]? [enää]?',
		'[en] [halua|tarvitse] [enää|saada|vastaanottaa|enempää|lisää]* [viestejä|viestejänne|ilmoituksia|tekstiviestejä] [enää]?',
		'ei [enää|enempää] viestejä',
		'[jätä|jättäkää] minut rauhaan',
		'[peruutus|eroan listalta]',
	],
	marketing: ['[en halua|ei] [enää|lisää]? [mainoksia|mainontaa|tarjouksia|markkinointia]'],
	likelyOptOut: ['peruuta', 'peru', 'lopetus'],
	optIn: ['[tilaa|tilaan] [viestit]?', 'haluan [taas]? [saada]? viestejä [taas]?'],
};

const hungarian: Vocabulary = {
	language: 'hu',
	filler: 'kérem|kérlek|köszönöm|köszi|szia|jó napot|üdvözlöm|most|azonnal|és|többé',
	optOut: [
		'állj',
		'[leiratkozás|leiratkozom|leiratkozni|leiratkoznék|iratkoztass le|iratkoztassanak le|lemondás|leirat]',
		'[szeretnék|akarok] [leiratkozni]',
		'[ne] [írj|írjanak|írjatok|küldj|küldjenek|küldjetek|keress|keressenek|zavarjanak] [nekem]? [több|többet|többé|többször|már]? [üzenetet|üzeneteket|sms t]? [nekem]? [többet|többé]?',
		'[nem] [kérek|akarok|szeretnék] [több|többé|tovább|már]* [üzenetet|üzeneteket|értesítést|sms t] [kapni]? [többet|többé]?',
		'[hagyjátok|hagyják|hagyja|hagyd] abba [az]? [üzenetek]? [küldését|küldözgetést|az üzenetküldést]?',
		'[töröljenek|vegyenek le|törölj|töröljön] [a|az]? [listáról|listájukról|adatbázisból]',
		'[hagyjanak|hagyj|hagyjatok] békén',
	],
	marketing: ['[nem kérek|ne küldjenek|nincs|elég a] [több]? [reklámot|reklámokat|hirdetést|ajánlatot|reklámból]'],
	likelyOptOut: ['elég', 'lemondom', 'vége', 'mégse'],
	optIn: ['[feliratkozás|feliratkozom|feliratkoznék]', '[szeretnék|akarok] [újra]? [feliratkozni|üzeneteket kapni]'],
};

const turkish: Vocabulary = {
	language: 'tr',
	filler: 'lütfen|teşekkürler|teşekkür ederim|merhaba|selam|şimdi|hemen|artık|ve|sağol|rica ederim|bir daha',
	optOut: [
		'dur', 'durdur',
		'[ret|red] [et]? [mesaj]?',
		'[abonelikten|listeden|gruptan|aboneliğimi|aboneliği|üyelikten] [çık|çıkar|çıkarın|çıkmak istiyorum|iptal et|iptal edin|iptal|çıkarınız|ayrıl]',
		'beni [listeden|listenizden]? [çıkar|çıkarın|çıkarınız|sil|silin]',
		'[bana|bu numaraya]? [artık|bir daha|daha fazla]* [mesaj|sms|bildirim] [artık|daha]? [atma|atmayın|atmayınız|gönderme|göndermeyin|göndermeyiniz|yollama|yollamayın|yazmayın]',
		'[bana] [artık|bir daha]* [yazma|yazmayın|yazmayınız|ulaşmayın]',
		'[mesaj|mesajları|mesajlarınızı|sms|bildirim] [atmayı|göndermeyi|yollamayı] [bırak|bırakın|kes|kesin|durdur|durdurun]',
		'[artık|daha fazla|bir daha|sizden]* [mesaj|sms|bildirim|mesajlarınızı] [almak]? istemiyorum',
		'[mesajları|mesajlarınızı|mesaj gönderimini|bildirimleri] [durdur|durdurun|kes|kesin]',
		'[beni] [rahat bırak|rahat bırakın|rahatsız etmeyin]',
	],
	marketing: ['[artık]? [reklam|kampanya|reklamları|promosyon] [istemiyorum|göndermeyin|gönderme|almak istemiyorum|durdurun|atmayın|mesajı istemiyorum]'],
	likelyOptOut: ['iptal', 'çık', 'yeter', 'son'],
	optIn: ['abone ol', '[tekrar|yeniden]? mesaj almak istiyorum', '[beni]? [listeye]? ekleyin', 'abone olmak istiyorum'],
};

const greek: Vocabulary = {
	language: 'el',
	filler: 'παρακαλώ|ευχαριστώ|γεια|γεια σας|καλημέρα|τώρα|αμέσως|και|σας|άμεσα',
	optOut: [
		'στοπ',
		'σταματήστε', 'σταμάτα',
		'[διαγραφή|απεγγραφή|κατάργηση εγγραφής|ακύρωση συνδρομής|ακύρωση εγγραφής|απεγγράψτε με|διαγράψτε με] [μου]? [από τη λίστα|από τη λίστα σας]?',
		'[θέλω|θα ήθελα] [να]? [διαγραφώ|απεγγραφώ|απεγγραφή|διαγραφή] [από τη λίστα]?',
		'[μη|μην] [μου]? [ξανά]? [στέλνετε|στείλετε|στέλνεις|στείλεις|γράφετε|γράφεις|γράψετε|ενοχλείτε|ξαναστείλετε|ξαναγράψετε] [άλλα|πια|πλέον]? [μηνύματα|sms]? [πια|πλέον|ξανά]?',
		'[δεν] [θέλω|επιθυμώ] [άλλα|πια|πλέον|να λαμβάνω|να παίρνω|να λαμβάνω άλλα|τα]* [μηνύματα|μηνύματά σας|ειδοποιήσεις|sms] [πια|πλέον]?',
		'[σταματήστε|σταμάτα|σταματήσετε|πάψτε] να [μου]? [στέλνετε|στέλνεις|γράφετε|γράφεις|ενοχλείτε|με ενοχλείτε] [μηνύματα|sms]?',
		'[όχι] άλλα μηνύματα',
		'[βγάλτε|αφαιρέστε] με από τη [λίστα] [σας]?',
		'[αφήστε|άσε|άστε] με [ήσυχο|ήσυχη]',
	],
	marketing: ['[όχι|δεν θέλω|τέλος οι] [άλλες|πια]? [διαφημίσεις|προσφορές|διαφημιστικά]'],
	likelyOptOut: ['ακύρωση', 'τέλος', 'φτάνει'],
	optIn: ['θέλω [ξανά]? να λαμβάνω μηνύματα'],
	likelyOptIn: ['[εγγραφή|εγγράψτε με]'],
};

const swahili: Vocabulary = {
	language: 'sw',
	filler: 'tafadhali|asante|habari|sasa|hujambo|na|mara moja|jamani|samahani|tena',
	optOut: [
		'acha', 'sitisha', 'simama',
		'[jiondoe|niondoe|jitoe|nitoe|niondoeni|nitoeni] [kwenye|katika|kutoka]? [orodha|orodha yenu|huduma]?',
		'[acha|acheni|simamisha|sitisha|komesha] [kunitumia|kutuma|kuniandikia|kutumia] [ujumbe|meseji|sms|jumbe]? [kwangu]?',
		'[acha|acheni] [ujumbe|meseji]',
		'[usinitumie|msinitumie|usitume|msitume|usiniandikie|msiniandikie] [ujumbe|meseji|sms|jumbe]? [tena|kwangu]?',
		'[sitaki|sihitaji] [kupokea]? [ujumbe|meseji|jumbe|sms] [zenu|wenu|hizi|huu]? [tena]?',
		'[niache|niacheni] [peke yangu|kwa amani]',
		'[nataka] [kujiondoa|kujitoa]',
	],
	marketing: ['[sitaki|usitume|msitume|acheni] [matangazo|promosheni|ofa]'],
	likelyOptOut: ['ghairi', 'toka'],
	likelyOptIn: ['[jiunge|nijiunge|niandikishe]'],
	optIn: ['nataka [kupokea ujumbe|kujiunga] [tena]?'],
};

/** Finnish, Hungarian, Turkish, Greek and Swahili. */
export const uralicTurkicGreekSwahili: readonly Vocabulary[] = [finnish, hungarian, turkish, greek, swahili];
