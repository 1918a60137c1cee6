import type { MessageDraft } from '../../messages';
import type { Attachment } from '../record';
import type { Told } from '../shortening';
import { oneLine } from '../text/clean';
import { shorten } from '../text/shorten';

type Content = MessageDraft['content'];

/** Source: Meta, documents: the file name that people see. */
const longestName = 240;

/** The name of a file as it may be shown; its ending, which says what opens it, stays. */
export function fileName(name: string | undefined, told: Told): string | undefined {
	const whole = oneLine(name ?? '');
	if (whole === '') return undefined;
	const ending = /\.[A-Za-z0-9]{1,8}$/.exec(whole)?.[0] ?? '';
	const shown = whole.length <= longestName ? whole : shorten(whole.slice(0, whole.length - ending.length), longestName - ending.length) + ending;
	return told.shown('attachment', whole, shown, shorten(whole, 60));
}

/** Files as messages of their own. */
export function attachmentMessages(attachments: readonly Attachment[], told: Told): Content[] {
	return attachments.map(({ kind, media, filename }) => (kind === 'document' ? { kind, media, filename: fileName(filename, told) } : { kind, media }));
}
