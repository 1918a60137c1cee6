import type { MessageDraft } from '../../messages';
import { leaveOutAllButCode } from '../leaveOutAllButCode';
import type { Attachment, NotificationRecord } from '../record';
import { sayingOf } from '../saying';
import type { Told } from '../shortening';
import { shorten } from '../text/shorten';
import { attachmentMessages, fileName } from './attachmentMessages';
import { composeBody } from './composeBody';
import { fitButtons } from './fitButtons';

type Content = MessageDraft['content'];

/** Lengths in characters. Source: Meta, interactive messages and text messages. */
const limits = { line: 60, buttonTitle: 20, rowTitle: 24, interactive: 1024, list: 4096, text: 4096 };
/** Source: Meta, interactive reply buttons. */
const mostReplyButtons = 3;

const headerKinds: ReadonlySet<Attachment['kind']> = new Set(['image', 'video', 'document']);

/** A first file that can stand above the message, and those that follow it. */
function splitAttachments(attachments: readonly Attachment[], mayHead: boolean): { head?: Attachment; others: readonly Attachment[] } {
	const [first, ...others] = attachments;
	return mayHead && first !== undefined && headerKinds.has(first.kind) ? { head: first, others } : { others: attachments };
}

/**
 * A record as messages inside the customer service window: up to three buttons under a text, more of them in a list, a button
 * that opens the record where there is nothing to answer, else a plain text. A file stands above it where that is possible,
 * all others follow.
 */
export function renderInside(record: NotificationRecord, told: Told): Content[] {
	const saying = sayingOf(record);
	if (record.kind === 'oneTimeCode') {
		leaveOutAllButCode(record, told);
		return [{ kind: 'text', body: saying.common.code(record.code!) }, ...attachmentMessages(record.attachments, told)];
	}
	const { common, headline = '', statusLabel, status = '', request = '', buttons, linkText } = saying;
	const { title = '', fields, link = '', footer, attachments } = record;
	const isList = buttons.length > mostReplyButtons;
	const isPlain = buttons.length === 0 && link === '';
	const { head, others } = splitAttachments(attachments, !isList && !isPlain);
	const line = (part: 'headline' | 'footer', text: string) => told.shown(part, text, shorten(text, limits.line));

	const inHeader = !isPlain && head === undefined && headline !== '';
	const text = (most: number, more: { link?: string } = {}) =>
		composeBody({ headline: inHeader || headline === '' ? '' : line('headline', headline), title, statusLabel, status, fields, request, link, ...more }, most, common, told);
	const header = head !== undefined
		? { type: head.kind, media: head.media, filename: head.kind === 'document' ? fileName(head.filename, told) : undefined }
		: inHeader ? { type: 'text', text: line('headline', headline) } : undefined;
	const foot = footer === undefined ? {} : { footer: line('footer', footer) };

	const main = (): Content => {
		if (isList) {
			const rows = fitButtons(buttons, limits.rowTitle, true, told);
			return { kind: 'list', header: inHeader ? line('headline', headline) : undefined, body: text(limits.list), ...foot, button: common.choose, sections: [{ rows }] };
		}
		if (buttons.length > 0) return { kind: 'replyButtons', header, body: text(limits.interactive), ...foot, buttons: fitButtons(buttons, limits.buttonTitle, false, told) };
		if (link !== '') return { kind: 'ctaUrl', header, body: text(limits.interactive, { link: '' }), ...foot, buttonText: linkText, url: link };
		if (footer !== undefined) return { kind: 'text', body: `${text(limits.text - limits.line - 2)}\n\n${line('footer', footer)}` };
		return { kind: 'text', body: text(limits.text) };
	};
	return [main(), ...attachmentMessages(others, told)];
}
