import { PackageDirectoryLoader } from 'n8n-core';
import { NodeHelpers } from 'n8n-workflow';
import type { ICredentialType, INodeType, INodeTypes, IVersionedNodeType } from 'n8n-workflow';
import { asTool } from './asTool';
import { StandInAgent } from './standInAgent';
import { StandInManualTrigger } from './standInManualTrigger';
import { StandInNoOp } from './standInNoOp';

/** The node types the engine can run: the package's own, each also as an AI tool where it allows that, and the stand-ins. */
export interface EngineNodeTypes extends INodeTypes {
	loader: PackageDirectoryLoader;
	credentialType: (name: string) => ICredentialType;
}

const standIns: Record<string, INodeType> = {
	'n8n-nodes-base.manualTrigger': new StandInManualTrigger(),
	'n8n-nodes-base.noOp': new StandInNoOp(),
	'@n8n/n8n-nodes-langchain.agent': new StandInAgent(),
};

/** Loads the package in `packageDir` with n8n-core's own loader, from the `n8n` block of its package.json. */
export async function loadNodeTypes(packageDir: string): Promise<EngineNodeTypes> {
	const loader = new PackageDirectoryLoader(packageDir);
	await loader.loadAll();
	const getByName = (type: string): INodeType | IVersionedNodeType => {
		const standIn = standIns[type];
		if (standIn) return standIn;
		const prefix = `${loader.packageName}.`;
		if (!type.startsWith(prefix)) {
			throw new Error(
				`"${type}" is not available in engine tests. Available: ${prefix}* and ${Object.keys(standIns).join(', ')}.`,
			);
		}
		const name = type.slice(prefix.length);
		const isTool = name.endsWith('Tool') && !(name in loader.known.nodes);
		return isTool ? asTool(loader.getNode(name.slice(0, -'Tool'.length)).type) : loader.getNode(name).type;
	};
	return {
		loader,
		getByName,
		getByNameAndVersion: (type, version) => NodeHelpers.getVersionedNodeType(getByName(type), version),
		getKnownTypes: () => ({}),
		credentialType: (name) => loader.getCredential(name).type,
	};
}
