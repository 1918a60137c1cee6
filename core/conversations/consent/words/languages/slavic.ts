import type { Vocabulary } from '../vocabulary';

const polish: Vocabulary = {
	language: 'pl',
	filler: 'proszę|dziękuję|dzięki|cześć|dzień dobry|witam|teraz|natychmiast|już|i|prosze o|bardzo',
	optOut: [
		'stop',
		'przestań',
		'[wypisz|wypiszcie|wypisać|wyrejestruj|wyrejestrujcie|odsubskrybuj|wypisuję się|wypisz się|wyrejestrować] [mnie|się]? [z listy|z tej listy|z subskrypcji]?',
		'mnie [wypisać|wyrejestrować|usunąć] [z listy|z bazy]?',
		'[o]? [usunięcie|wykreślenie|wypisanie] [mnie|mojego numeru] z [bazy|listy|subskrypcji|waszej bazy]',
		'[rezygnuję|rezygnacja] [z]? [subskrypcji|wiadomości|powiadomień|usługi|smsów]',
		'[chcę] [się]? [wypisać|zrezygnować|wyrejestrować] [się]? [z listy|z wiadomości|z subskrypcji]?',
		'[nie] [pisz|piszcie|pisać|wysyłaj|wysyłajcie|wysyłać|kontaktuj się|kontaktujcie się|przysyłajcie|przysyłaj|kontaktować się] [do|mi|ze]? [mnie|mną]? [więcej|już]? [żadnych|więcej]? [wiadomości|smsów]? [więcej]?',
		'[nie] [chcę|życzę sobie|zgadzam się na] [już|więcej|dalej]* [otrzymywać|dostawać|otrzymywania|waszych]? [więcej|żadnych|waszych|tych|już]* [wiadomości|powiadomień|smsów]',
		'[przestań|przestańcie|proszę przestać] [do mnie|mi]? [pisać|wysyłać|wysyłać mi|nękać|pisać do mnie] [wiadomości]? [do mnie]?',
		'[koniec|bez|żadnych] [więcej]? [wiadomości|smsów]',
		'[usuń|usuńcie|usunąć] [mnie|mój numer] z [listy|bazy|tej listy]',
		'[dajcie|daj] mi [święty]? spokój',
	],
	marketing: ['[żadnych|nie chcę|bez|koniec] [już|więcej|otrzymywać]* [reklam|promocji|ofert|newslettera|marketingu]'],
	likelyOptOut: ['rezygnuję', 'koniec', 'anuluj', 'rezygnacja'],
	optIn: ['[zapisz|zapiszcie] mnie', '[subskrybuj|zapisuję się]', 'chcę [znowu]? otrzymywać wiadomości'],
};

const russian: Vocabulary = {
	language: 'ru',
	filler: 'пожалуйста|спасибо|привет|здравствуйте|добрый день|сейчас|немедленно|уже|и|срочно|хочу|прошу|вас|плиз',
	optOut: [
		'стоп',
		'прекратите',
		'[отписаться|отписка|отпишите|отпиши|отписывайте|отпишитесь|отменить подписку|отмена подписки|отписать|отписываюсь] [меня]? [от рассылки|от сообщений|от всего|от вас]?',
		'[не] [пишите|пиши|присылайте|присылай|шлите|шли|отправляйте|отправляй|беспокойте|звоните и не пишите|надо мне писать|надо мне больше писать] [мне|меня]? [больше|никогда]? [сообщений|сообщения|смс|ничего]? [больше]?',
		'[больше] [не] [пишите|пиши|присылайте|шлите|отправляйте|беспокойте] [мне|меня]? [сообщений|сообщения|смс|ничего]?',
		'[больше]? мне [больше]? не [пишите|присылайте|шлите|отправляйте] [больше]? [сообщения|сообщений|смс]?',
		'[я]? [больше]? [не] [хочу] [больше]? [получать|видеть]? [от вас|ваши|никаких|эти|больше]* [сообщения|сообщений|уведомления|смс|рассылку|рассылки]',
		'[хватит|прекратите|перестаньте|прекрати|перестань] [мне]? [писать|присылать|слать|отправлять|рассылку] [мне]? [сообщения|смс|это]?',
		'[никаких|без] [больше]? [сообщений|смс|рассылок] [больше]?',
		'[удалите|уберите|исключите|удали] [меня|мой номер] [из|с] [списка|базы|рассылки|вашей базы|вашего списка]',
		'[оставьте|оставь] меня в покое',
	],
	marketing: ['[не надо|никакой|без|хватит|не хочу|прекратите|не присылайте] [больше|мне|вашей]* [рекламы|рекламу|акций|спама|предложений]'],
	likelyOptOut: ['отмена', 'хватит', 'конец', 'отменить'],
	optIn: ['[подписаться|подпишите] [меня]?', '[я]? хочу [снова|опять]? получать сообщения'],
	likelyOptIn: ['старт', 'подписка'],
};

const ukrainian: Vocabulary = {
	language: 'uk',
	filler: 'будь ласка|дякую|привіт|вітаю|добрий день|зараз|негайно|вже|і|та|прошу|терміново',
	optOut: [
		'стоп',
		'припиніть',
		'[відписатися|відписатись|відписка|відпишіть|відпиши|скасувати підписку|відписуюсь|відписати] [мене]? [від розсилки|від повідомлень]?',
		'[не] [пишіть|пиши|надсилайте|надсилай|присилайте|шліть|турбуйте] [мені|мене]? [більше]? [повідомлень|повідомлення|смс|нічого]? [більше]?',
		'[більше] [не] [пишіть|надсилайте|присилайте|шліть] [мені]? [повідомлень|повідомлення|смс]?',
		'[я]? [більше]? [не] [хочу|бажаю] [більше]? [отримувати|одержувати]? [від вас|ваші|жодних|більше]* [повідомлення|повідомлень|смс|сповіщення]',
		'[припиніть|досить|годі|перестаньте] [мені]? [писати|надсилати|слати|присилати] [мені]? [повідомлення|смс]?',
		'[видаліть|приберіть|вилучіть] [мене|мій номер] [зі|з|із] [списку|бази|розсилки]',
		'[залиште|дайте] [мене|мені] [у спокої|спокій]',
	],
	marketing: ['[не треба|без|досить|не хочу|припиніть] [більше|мені|вашої]* [реклами|рекламу|акцій|спаму]'],
	likelyOptOut: ['скасувати', 'досить', 'кінець'],
	optIn: ['[підписатися|підписатись|підпишіть] [мене]?', '[я]? хочу [знову]? отримувати повідомлення'],
};

const czech: Vocabulary = {
	language: 'cs',
	filler: 'prosím|děkuji|díky|dobrý den|ahoj|nyní|ihned|okamžitě|už|hned|a|moc',
	optOut: [
		'stop',
		'přestaňte',
		'[odhlásit|odhlaste|odhlas|odhlášení|zrušit odběr|zrušte odběr|odhlašuji se|odhlásit odběr] [mě|mne|se]? [z odběru|z odběru zpráv|ze seznamu]?',
		'[chci|chtěl bych|chtěla bych] [se]? [odhlásit|zrušit odběr] [se]? [z odběru]?',
		'[nepište|nepiš|neposílejte|neposílej|nekontaktujte|nezasílejte|neobtěžujte] [mi|mě|mne]? [prosím|už|další|žádné|více]* [zprávy|sms|nic]? [víc|více|už]?',
		'mi [už]? [nepište|neposílejte|nepiš|neposílej] [další|žádné]? [zprávy|sms]?',
		'[už]? [nechci|nepřeji si] [už|od vás]* [dostávat|přijímat|dostávat od vás]? [žádné|další|vaše|tyto|už]* [zprávy|sms|upozornění|oznámení]',
		'[přestaňte|přestaň] [mi]? [psát|posílat|zasílat] [mi]? [zprávy|sms]?',
		'[žádné|dost] [další]? [zprávy|zpráv]',
		'[vymažte|odstraňte|smažte|vyřaďte] [mě|mne|moje číslo] ze [seznamu|databáze]',
		'[nechte|nech] [mě|mne] [být|na pokoji]',
	],
	marketing: ['[žádné|žádnou|nechci|neposílejte|konec] [už|mi|další]* [reklamy|reklamu|nabídky|newsletter]'],
	likelyOptOut: ['zrušit', 'konec', 'dost', 'ukončit'],
	optIn: ['[přihlásit|přihlaste] [mě|se]? [k odběru]?', 'chci [zase|znovu]? dostávat zprávy'],
};

/** Polish, Russian, Ukrainian and Czech. */
export const slavic: readonly Vocabulary[] = [polish, russian, ukrainian, czech];
