import { accountId } from '../given/defaultIds';
import { type SandboxUnderTest, startSandboxUnderTest } from '../given/sandboxUnderTest';

let sandbox: SandboxUnderTest;
beforeEach(async () => {
	sandbox = await startSandboxUnderTest({ templateReviewDelayMs: null });
});
afterEach(() => sandbox.close());

const components = [{ type: 'BODY', add_security_recommendation: true }, { type: 'FOOTER', code_expiration_minutes: 5 }, { type: 'BUTTONS', buttons: [{ type: 'OTP', otp_type: 'COPY_CODE' }] }];
const upsert = (body: Record<string, unknown>) => sandbox.graph('POST', `/v25.0/${accountId}/upsert_message_templates`, { body: { name: 'signin', category: 'AUTHENTICATION', components, ...body } });

describe('authentication templates', () => {
	it('come in several languages at once; a second call changes them', async () => {
		const { json } = await upsert({ languages: ['en_US', 'pt_BR'] });
		expect(json.data).toEqual([
			{ id: expect.any(String), status: 'PENDING', language: 'en_US' },
			{ id: expect.any(String), status: 'PENDING', language: 'pt_BR' },
		]);
		for (const { id } of json.data) await sandbox.control('POST', `/sandbox/templates/${id}/review`, { status: 'APPROVED' });
		const again = await upsert({ languages: ['en_US'], components: components.filter(({ type }) => type !== 'FOOTER') });
		expect(again.json.data[0].id).toBe(json.data[0].id);
		expect((await sandbox.graph('GET', `/v25.0/${json.data[0].id}`)).json.components).toHaveLength(2);
	});

	it.each([[{ languages: [] }], [{ languages: ['en'], category: 'UTILITY' }], [{ languages: ['en_US'], name: 'order_update' }]])('refuse %j', async (body) => {
		expect((await upsert(body)).json.error.code).toBe(100);
	});

	it('show their preset words before they are made', async () => {
		const path = `/v25.0/${accountId}/message_template_previews?category=AUTHENTICATION&languages=en_US&add_security_recommendation=true&code_expiration_minutes=10`;
		expect((await sandbox.graph('GET', path)).json.data).toEqual([
			{
				language: 'en_US',
				body: '*{{1}}* is your verification code. For your security, do not share this code.',
				footer: 'This code expires in 10 minutes.',
				buttons: [{ type: 'OTP', text: 'Copy code', autofill_text: 'Autofill' }],
			},
		]);
	});
});
