import type { TemplateField } from '../../templates';
import { fileName } from '../inside/attachmentMessages';
import type { NotificationRecord } from '../record';
import type { Told } from '../shortening';
import { shorten } from '../text/shorten';

/** The first file that fits into the template's header; no other can follow outside the window. */
export function headerMedia(record: NotificationRecord, fields: readonly TemplateField[], told: Told): Record<string, unknown> {
	const place = fields.find((field) => field.card === undefined && field.place.part === 'headerMedia');
	const kind = place?.place.part === 'headerMedia' ? place.place.media : undefined;
	const head = record.attachments.find((attachment) => attachment.kind === kind);
	const named = new Map<string, number>();
	for (const [index, { filename, kind: what }] of record.attachments.entries()) {
		if (record.attachments[index] === head) continue;
		const name = shorten(filename ?? `${what} ${index + 1}`, 60);
		const count = (named.get(name) ?? 0) + 1;
		named.set(name, count);
		// Two files may have one name, and both are told.
		told.add({ part: 'attachment', name: count === 1 ? name : `${name} (${count})`, how: 'leftOut' });
	}
	const name = head?.kind === 'document' ? fileName(head.filename, told) : undefined;
	return place === undefined || head === undefined ? {} : { [place.id]: head.media, ...(name !== undefined && { header_filename: name }) };
}
