import { phrases } from '../words/phrases';
import type { ActionVerb } from './actionId';

/** What a word says: what to do, for snooze also for how long where it says so; `onlyInReply` for words that people also use otherwise. */
export interface Keyword {
	verb: ActionVerb;
	minutes?: number;
	onlyInReply: boolean;
}

/** Words of all languages in one list, as `plain` gives them: nobody knows the language of a person before the message is found. */
const words: Record<ActionVerb, { always: readonly string[]; inReply: readonly string[] }> = {
	acknowledge: {
		always: [
			...['ack', 'acknowledge', 'acknowledged', 'on it', 'im on it', 'i am on it', 'taking it', 'i take it', 'i got this', 'got this'],
			...['me encargo', 'yo me encargo', 'me ocupo', 'yo me ocupo', 'lo tomo', 'lo tomo yo', 'estoy en ello', 'enterado', 'enterada'],
			...['estou cuidando', 'eu cuido', 'deixa comigo', 'deixe comigo', 'estou nisso', 'assumo', 'eu assumo', 'ciente'],
			...['ich kummere mich', 'kummere mich', 'ich kummere mich darum', 'ich ubernehme', 'ubernehme', 'ubernehme ich', 'bin dran', 'ich bin dran'],
		],
		inReply: ['ok', 'okay', 'yes', 'got it', 'mine', 'si', 'vale', 'recibido', 'voy', 'sim', 'recebido', 'ja', 'verstanden', 'mach ich'],
	},
	snooze: {
		always: [
			...['snooze', 'remind me', 'remind me later'],
			...['posponer', 'recuerdame', 'recuerdamelo', 'recordar', 'recordar mas tarde', 'recuerdame mas tarde'],
			...['adiar', 'lembrar', 'me lembre', 'lembre me', 'lembrar mais tarde', 'me lembre mais tarde'],
			...['schlummern', 'erinnere mich', 'erinnere mich spater', 'spater erinnern'],
		],
		inReply: ['later', 'not now', 'mas tarde', 'luego', 'ahora no', 'mais tarde', 'depois', 'agora nao', 'spater', 'jetzt nicht'],
	},
	resolve: {
		always: [
			...['resolve', 'resolved', 'solved', 'its resolved', 'it is resolved'],
			...['resuelto', 'resuelta', 'solucionado', 'solucionada', 'ya esta resuelto'],
			...['resolvido', 'resolvida', 'ja resolvido'],
			...['erledigt', 'gelost', 'ist erledigt', 'ist gelost', 'behoben', 'ist behoben'],
		],
		inReply: ['done', 'fixed', 'closed', 'hecho', 'listo', 'terminado', 'cerrado', 'feito', 'pronto', 'concluido', 'fechado', 'fertig', 'geschlossen'],
	},
};

/** Nothing longer than this is a word of command. */
const longestText = 60;

/** A text without capitals, accents, punctuation and further spaces. */
function plain(text: string): string {
	const letters = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
	return letters.replace(/['’`]/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

const known = new Map<string, Omit<Keyword, 'minutes'>>();
for (const verb of ['acknowledge', 'snooze', 'resolve'] as const) {
	for (const word of words[verb].inReply) known.set(word, { verb, onlyInReply: true });
	for (const word of words[verb].always) known.set(word, { verb, onlyInReply: false });
}
// The title of a button, typed, means what the button means.
for (const { buttons } of Object.values(phrases)) {
	for (const verb of ['acknowledge', 'snooze', 'resolve'] as const) known.set(plain(buttons[verb]), { verb, onlyInReply: false });
}

const minutesOf: Record<string, number> = {};
for (const unit of ['', 'm', 'min', 'mins', 'minute', 'minutes', 'minuto', 'minutos', 'minuten']) minutesOf[unit] = 1;
for (const unit of ['h', 'hr', 'hrs', 'hour', 'hours', 'hora', 'horas', 'std', 'stunde', 'stunden']) minutesOf[unit] = 60;
for (const unit of ['d', 'day', 'days', 'dia', 'dias', 'tag', 'tage', 'tagen']) minutesOf[unit] = 24 * 60;

const amount = /^(.+?)(?: (?:for|in|por|en|em|fur))? (\d{1,4}) ?([a-z]*)$/;
const longestSnoozeMinutes = 43_200;

/** What a whole message says if it is one of the words; nothing for any other text, which is left alone. Pure. */
export function readKeyword(text: string): Keyword | undefined {
	if (text.length > longestText) return undefined;
	const said = plain(text);
	const found = known.get(said);
	if (found !== undefined) return { ...found };
	const [, word, count, unit] = amount.exec(said) ?? [];
	const verb = word === undefined ? undefined : known.get(word);
	const unitMinutes = Object.hasOwn(minutesOf, unit ?? '') ? minutesOf[unit ?? ''] : undefined;
	if (verb?.verb !== 'snooze' || unitMinutes === undefined || Number(count) === 0) return undefined;
	return { ...verb, minutes: Math.min(longestSnoozeMinutes, Number(count) * unitMinutes) };
}
