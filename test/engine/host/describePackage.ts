import type { LoadedPackage } from '../engineMessages';
import type { HostState } from './hostState';

/** Says what n8n-core's loader found in the package. */
export function describePackage({ nodeTypes: { loader }, frontDoor }: HostState): LoadedPackage {
	return {
		nodes: loader.types.nodes.map(({ name, iconUrl }) => ({ name, icon: iconUrl })),
		credentials: loader.types.credentials.map(({ name, iconUrl }) => ({ name, icon: iconUrl })),
		webhookBaseUrl: `${frontDoor.origin}/webhook`,
	};
}
