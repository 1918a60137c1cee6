import type { SeedAccount, SeedApp, SeedTemplate } from '../seed/seed';
import type { Flow } from '../world/flow';
import type { Group } from '../world/group';
import type { Portfolio } from '../world/portfolio';
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
	| { kind: 'upload'; upload: UploadSession }
	| { kind: 'portfolio'; portfolio: Portfolio }
	| { kind: 'flow'; flow: Flow }
	| { kind: 'group'; group: Group; phoneNumber: PhoneNumber };

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
	const portfolio = world.portfolios.get(id);
	if (portfolio) return { kind: 'portfolio', portfolio };
	const flow = world.flows.get(id);
	if (flow) return { kind: 'flow', flow };
	const group = world.groups.get(id);
	const host = group && world.phoneNumbers.get(group.phoneNumberId);
	if (group && host) return { kind: 'group', group, phoneNumber: host };
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
	if (node.kind === 'flow') return node.flow.accountId;
	if (node.kind === 'phoneNumber' || node.kind === 'group') return node.phoneNumber.accountId;
	return node.kind === 'media' ? node.accountId : undefined;
}
