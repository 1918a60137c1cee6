import { readAccount } from '../../../../core/cloudApi';
import { mediaAddress } from '../../../../core/cloudApi/media/mediaHosts';

const given = { accessToken: 'EAAtoken', businessAccountId: '102290129340398' };
const meta = readAccount(given);
const addressOf = (link: string, account = meta) => mediaAddress(link, account).href;

test("files lie on Meta's media host or on the API's own", () => {
	for (const link of ['https://lookaside.fbsbx.com/whatsapp?mid=1', 'https://graph.facebook.com/v25.0/1']) expect(addressOf(link)).toBe(link);
	const sandbox = readAccount({ ...given, baseUrl: 'http://127.0.0.1:4100' });
	expect(addressOf('http://127.0.0.1:4100/media/1', sandbox)).toBe('http://127.0.0.1:4100/media/1');
});

test("behind a provider that asks for it, Meta's media host is replaced by the provider's", () => {
	const dialog360 = readAccount({ ...given, provider: 'dialog360', baseUrl: 'https://waba-v2.360dialog.io' });
	expect(addressOf('https://lookaside.fbsbx.com/whatsapp?mid=1', dialog360)).toBe('https://waba-v2.360dialog.io/whatsapp?mid=1');
	expect(addressOf('https://waba-v2.360dialog.io/media/1', dialog360)).toBe('https://waba-v2.360dialog.io/media/1');
});

test.each([
	['another host', 'https://evil.example.com/1', 'evil.example.com'],
	['another scheme', 'http://lookaside.fbsbx.com/1', 'lookaside.fbsbx.com'],
	['another port', 'https://lookaside.fbsbx.com:8443/1', 'lookaside.fbsbx.com:8443'],
	['a host that only begins like it', 'https://lookaside.fbsbx.com.evil.example/1', 'lookaside.fbsbx.com.evil.example'],
	['a user name', 'https://me@lookaside.fbsbx.com/1', 'an unreadable address'],
	['a password', 'https://:secret@lookaside.fbsbx.com/1', 'an unreadable address'],
	['a link within a link', 'blob:https://lookaside.fbsbx.com/1', 'an unreadable address'],
	['a file of this machine', 'file:///etc/passwd', 'an unreadable address'],
	['no link', 'whatsapp', 'an unreadable address'],
])('a link with %s is not followed, and the error says where it leads', (_what, link, host) => {
	expect(() => mediaAddress(link, meta)).toThrow(expect.objectContaining({ failure: expect.objectContaining({ category: 'badRequest', what: expect.stringContaining(`lies on ${host}, which`) }) }));
});
