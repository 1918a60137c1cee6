import { createHash } from 'node:crypto';

const idForm = /^wo1_[A-Za-z0-9_-]{22}(?=$|\.)/;

/** The builder's own callback data may have so many characters, since the id and a dot stand before it. Source: Meta, biz_opaque_callback_data, 512 characters. */
export const longestCallbackData = 485;

/** The id of a delivery: the same account and key always give the same 26 characters, from which neither can be read. */
export function deliveryId(account: string, key: string): string {
	return `wo1_${createHash('sha256').update(JSON.stringify([account, key])).digest('base64url').slice(0, 22)}`;
}

/** What goes out as callback data: the id, and behind a dot what the builder wants to have back. */
export function joinCallback(id: string, callbackData: string | undefined): string {
	return callbackData === undefined ? id : `${id}.${callbackData}`;
}

/** Takes callback data of a receipt apart again; data without an id of ours is the builder's alone. */
export function splitCallback(data: string | undefined): { id?: string; callbackData?: string } {
	const id = data === undefined ? undefined : idForm.exec(data)?.[0];
	if (id === undefined) return { callbackData: data };
	return { id, callbackData: data!.slice(id.length + 1) || undefined };
}
