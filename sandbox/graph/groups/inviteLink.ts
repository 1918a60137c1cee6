import type { Group } from '../../world/group';

/** Where people join a group. */
export function inviteLink({ inviteCode }: Pick<Group, 'inviteCode'>): string {
	return `https://chat.whatsapp.com/${inviteCode}`;
}
