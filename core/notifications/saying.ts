import type { NotificationRecord } from './record';
import { starters, type RecordStarterKind } from './starters';
import { oneTimeCode } from './starters/oneTimeCode';
import { notificationWords, type NotificationWords } from './words';

/** A button as it is wanted. */
export interface WantedButton {
	id: string;
	title: string;
}

/** What a record says together with the words of its kind: what the builder left open is filled in. */
export interface Saying {
	common: NotificationWords;
	headline?: string;
	statusLabel: string;
	status?: string;
	request?: string;
	buttons: readonly WantedButton[];
	/** What the button that opens the record says. */
	linkText: string;
}

const isRecordKind = (kind: NotificationRecord['kind']): kind is RecordStarterKind => Object.hasOwn(starters, kind);

/** The words of a record in its language. */
export function sayingOf({ kind, language, headline, status, request, buttons }: NotificationRecord): Saying {
	const common = notificationWords[language];
	const plain = { common, headline, statusLabel: common.status, status, request, buttons: buttons ?? [], linkText: common.openRecord };
	if (kind === 'oneTimeCode') return { ...plain, headline: headline ?? oneTimeCode.words[language].headline };
	if (!isRecordKind(kind)) return plain;
	const words = starters[kind].words[language];
	return {
		common,
		headline: headline ?? words.headline,
		statusLabel: words.statusLabel ?? common.status,
		status: status ?? words.status,
		request: request ?? words.request,
		buttons: buttons ?? starters[kind].buttons.map((id, index) => ({ id, title: words.buttons[index]! })),
		linkText: words.link,
	};
}
