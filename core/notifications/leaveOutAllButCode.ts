import type { NotificationRecord } from './record';
import type { Told } from './shortening';
import { shorten } from './text/shorten';

/** A one-time code stands alone, so that it is found at once; all else that the record holds is told as left out. */
export function leaveOutAllButCode(record: NotificationRecord, told: Told): void {
	for (const part of ['headline', 'title', 'status', 'request', 'link', 'footer'] as const) if (record[part] !== undefined) told.add({ part, how: 'leftOut' });
	for (const { label } of record.fields) told.add({ part: 'field', name: shorten(label, 40), how: 'leftOut' });
	for (const { title } of record.buttons ?? []) told.add({ part: 'button', name: shorten(title, 60), how: 'leftOut' });
}
