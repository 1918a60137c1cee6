import { get } from 'node:https';
import { text } from 'node:stream/consumers';
import { makeCertificate } from '../../dev/makeCertificate';
import { startSandbox, type Sandbox } from '../../sandbox';

describe('a sandbox with a certificate', () => {
	const authority = makeCertificate({ name: 'Test authority', authority: true });
	const { keyPem, certPem } = makeCertificate({ name: 'localhost', hosts: ['localhost'], issuer: authority });
	let sandbox: Sandbox;
	beforeAll(async () => {
		sandbox = await startSandbox({ port: 0, tls: { key: keyPem, cert: certPem } });
	});
	afterAll(async () => await sandbox.close());

	const read = async (path: string, ca?: string) =>
		await new Promise<string>((resolve, reject) => {
			const url = `https://localhost:${new URL(sandbox.url).port}${path}`;
			get(url, { ca, headers: { authorization: 'Bearer EAAsandbox' } }, (response) => text(response).then(resolve, reject)).on('error', reject);
		});

	it('answers over TLS', async () => {
		expect(sandbox.url).toMatch(/^https:/);
		expect(await read('/sandbox/health', authority.certPem)).toContain('ok');
	});

	it('is not believed by who does not know its authority', async () => {
		await expect(read('/sandbox/health')).rejects.toMatchObject({ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' });
	});

	it('leads on over TLS in its links', async () => {
		const page = JSON.parse(await read('/v25.0/200111222333444/message_templates?limit=1', authority.certPem)) as { paging: { next: string } };
		expect(page.paging.next).toMatch(/^https:\/\/localhost:/);
	});
});
