import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { packageName } from './folders';
import type { NodeType } from './n8nClient';

/**
 * Enters the package in the list that n8n shows under Settings > Community nodes. n8n writes these rows itself when it installs from
 * the registry; a package that is not published yet has to be entered by hand. Loading does not depend on them.
 */
export async function listInCommunityNodes(userFolder: string, nodeTypes: NodeType[]): Promise<void> {
	const manifest = JSON.parse(await readFile(join(userFolder, '.n8n/nodes/node_modules', packageName, 'package.json'), 'utf8')) as {
		version: string;
		author?: { name?: string; email?: string };
	};
	const database = new DatabaseSync(join(userFolder, '.n8n/database.sqlite'));
	try {
		database.exec('PRAGMA busy_timeout = 5000; BEGIN IMMEDIATE');
		database.prepare('DELETE FROM installed_nodes WHERE package = ?').run(packageName);
		database.prepare('DELETE FROM installed_packages WHERE packageName = ?').run(packageName);
		database
			.prepare(
				`INSERT INTO installed_packages (packageName, installedVersion, authorName, authorEmail, createdAt, updatedAt)
				VALUES (?, ?, ?, ?, strftime('%Y-%m-%d %H:%M:%f', 'now'), strftime('%Y-%m-%d %H:%M:%f', 'now'))`,
			)
			.run(packageName, manifest.version, manifest.author?.name ?? null, manifest.author?.email ?? null);
		const insert = database.prepare('INSERT INTO installed_nodes (name, type, latestVersion, package) VALUES (?, ?, ?, ?)');
		for (const node of nodeTypes.filter((type) => type.name.startsWith(`${packageName}.`) && !type.name.endsWith('Tool'))) {
			insert.run(node.displayName, node.name, Math.max(...[node.version].flat()), packageName);
		}
		database.exec('COMMIT');
	} finally {
		database.close();
	}
}
