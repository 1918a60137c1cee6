import type { SeedAccount, SeedApp } from '../seed/seed';
import type { PhoneNumber, World } from '../world/world';

/** What an id in a Graph path stands for; `root` for paths without an id. */
export type GraphNode =
	| { kind: 'root' }
	| { kind: 'app'; app: SeedApp }
	| { kind: 'account'; account: SeedAccount }
	| { kind: 'phoneNumber'; phoneNumber: PhoneNumber };

/** The object with this id, if the sandbox has one. */
export function findNode(world: World, id: string): Exclude<GraphNode, { kind: 'root' }> | undefined {
	const app = world.apps.get(id);
	if (app) return { kind: 'app', app };
	const account = world.accounts.get(id);
	if (account) return { kind: 'account', account };
	const phoneNumber = world.phoneNumbers.get(id);
	return phoneNumber && { kind: 'phoneNumber', phoneNumber };
}

/** The account that a node belongs to, by which a token's access is judged. */
export function accountIdOf(node: GraphNode): string | undefined {
	if (node.kind === 'account') return node.account.id;
	return node.kind === 'phoneNumber' ? node.phoneNumber.accountId : undefined;
}
