import { execFileSync } from 'node:child_process';
import { firstCommand } from '../../../sandbox/page/connect/firstCommand';

const number = { phoneNumberId: '300', displayPhoneNumber: '+1', verifiedName: 'Ferrow', accountId: '200', accessToken: "it's $HOME `x`", appId: '1', appSecret: 's' };

describe('the first command', () => {
	it('gives curl exactly the token and the body, whatever the token holds', () => {
		const command = firstCommand('sh', 'http://127.0.0.1:4100', number, '15550107701');
		// The shell itself takes the words apart, with a function in curl's place.
		const words = execFileSync('sh', ['-c', `curl() { for word in "$@"; do printf '%s\\n' "$word"; done; }\n${command}`], { encoding: 'utf8' }).trimEnd().split('\n');
		expect(words[0]).toBe('http://127.0.0.1:4100/v25.0/300/messages');
		expect(words).toContain("Authorization: Bearer it's $HOME `x`");
		expect(JSON.parse(words.at(-1) ?? '')).toEqual({ messaging_product: 'whatsapp', to: '+15550107701', type: 'text', text: { body: 'Hello from the API' } });
	});

	it('doubles quotes for PowerShell', () => {
		expect(firstCommand('powershell', 'http://127.0.0.1:4100', number, '1')).toContain("'Bearer it''s $HOME `x`'");
	});
});
