import type { SeedAccount, SeedApp, SeedTemplate } from '../seed/seed';
import { findMedia, type StoredMedia } from '../world/storedMedia';
import type { UploadSession } from '../world/upload';
import type { PhoneNumber, World } from '../world/world';

/** What an id in a Graph path stands for; `root` for paths without an id. */
export type GraphNode =
	| { kind: 'root' }
	| { kind: 'app'; app: SeedApp }
	| { kind: 'account'; account: SeedAccount }
	| { kind: 'phoneNumber'; phoneNumber: PhoneNumber }
	| { kind: 'template'; template: SeedTemplate; account: SeedAccount }
	| { kind: 'media'; media: StoredMedia; accountId: string }
	| { kind: 'upload'; upload: UploadSession };

/** The object with this id, if the sandbox has one. */
export function findNode(world: World, id: string, now: number): Exclude<GraphNode, { kind: 'root' }> | undefined {
	const app = world.apps.get(id);
	if (app) return { kind: 'app', app };
	const account = world.accounts.get(id);
	if (account) return { kind: 'account', account };
	const phoneNumber = world.phoneNumbers.get(id);
	if (phoneNumber) return { kind: 'phoneNumber', phoneNumber };
	const upload = world.uploads.get(id);
	if (upload) return { kind: 'upload', upload };
	for (const owner of world.accounts.values()) {
		const template = owner.templates.find((candidate) => candidate.id === id);
		if (template) return { kind: 'template', template, account: owner };
	}
	const media = findMedia(world, id, now);
	return media && { kind: 'media', media, accountId: world.phoneNumbers.get(media.phoneNumberId)?.accountId ?? '' };
}

/** The account that a node belongs to, by which a token's access is judged. */
export function accountIdOf(node: GraphNode): string | undefined {
	if (node.kind === 'account' || node.kind === 'template') return node.account.id;
	if (node.kind === 'phoneNumber') return node.phoneNumber.accountId;
	return node.kind === 'media' ? node.accountId : undefined;
}
