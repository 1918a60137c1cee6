import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { startEngine } from './startEngine';

const packageRoot = resolve(__dirname, '../..');

/** n8n serves an icon under icons/<package>/<path in the package>. */
const fileOf = (url: string) => join(packageRoot, url.replace('icons/n8n-nodes-whatsapp-ops/', ''));

test("n8n-core's loader finds every node and credential of the package, each with its own light and dark icon", async () => {
	const engine = await startEngine();
	try {
		const { nodes, credentials } = await engine.describePackage();
		expect(nodes.map(({ name }) => name)).toEqual(['slaWatcher', 'slaWatcherTrigger', 'whatsAppConversation', 'whatsAppOutboxTrigger', 'whatsAppSend', 'whatsAppWebhookTrigger']);
		expect(credentials.map(({ name }) => name)).toEqual(['operationsStoreApi', 'whatsAppCloudApi']);
		for (const { icon } of [...nodes, ...credentials]) {
			const { light, dark } = icon as { light: string; dark: string };
			expect([light, dark].map(fileOf).filter((file) => !existsSync(file))).toEqual([]);
			expect(readFileSync(fileOf(light), 'utf8')).not.toEqual(readFileSync(fileOf(dark), 'utf8'));
		}
	} finally {
		await engine.stop();
	}
});
