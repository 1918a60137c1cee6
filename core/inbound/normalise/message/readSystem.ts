import { z } from 'zod/v4';
import type { MessageBody } from '../../events';
import { id, text } from '../wireParts';

const system = z.looseObject({ type: text, body: text, wa_id: id, new_wa_id: id, customer: id, user_id: id, previous_user_id: id });

/** A change of a person's number, id or identity. Who had the old ids is who has the new ones. Source: Meta, messages webhook, system. */
export const readSystem = system.transform((content): MessageBody => {
	const now = { waId: content.new_wa_id ?? content.wa_id, userId: content.user_id };
	const before = { waId: content.customer, userId: content.previous_user_id };
	const changed = /changed_(number|user_id)$/.test(content.type ?? '');
	return { kind: 'system', text: content.body, idChange: changed ? { before, now } : undefined, content };
});
