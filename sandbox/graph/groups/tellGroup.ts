import type { Emulator } from '../../emulator';
import { metadataOf } from '../../webhooks/parties';
import { sendWebhook } from '../../webhooks/sendWebhook';
import type { Group } from '../../world/group';

export type GroupField = 'group_lifecycle_update' | 'group_participants_update' | 'group_settings_update' | 'group_status_update';

/** Tells what happened to a group, by one of the four group webhooks. */
export function tellGroup(emulator: Emulator, group: Pick<Group, 'id' | 'phoneNumberId'>, field: GroupField, facts: Record<string, unknown>): void {
	const phoneNumber = emulator.world.phoneNumbers.get(group.phoneNumberId);
	if (!phoneNumber) return;
	void sendWebhook(emulator, {
		accountId: phoneNumber.accountId,
		field,
		value: {
			messaging_product: 'whatsapp',
			metadata: metadataOf(phoneNumber),
			groups: [{ timestamp: String(Math.floor(emulator.clock.now() / 1_000)), group_id: group.id, ...facts }],
		},
	});
}
