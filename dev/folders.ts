import { join } from 'node:path';

/** Name of the package as npm and n8n know it; n8n puts it in front of every node type. */
export const packageName = 'n8n-nodes-whatsapp-ops';

/** Where everything lives that the development n8n owns; all of it is ignored by git and may be deleted. */
export function folders(root: string) {
	const own = join(root, '.n8n');
	return {
		/** The pinned n8n, shared by `npm start` and the end-to-end tests. */
		host: join(own, 'host'),
		/** The user folder of `npm start`: workflows and credentials a person built survive there. */
		home: join(own, 'home'),
		/** The packed package. */
		packed: join(own, 'packed'),
		/** One log per step. */
		logs: join(own, 'logs'),
		/** Pictures taken by the end-to-end tests. */
		shots: join(own, 'shots'),
	};
}
