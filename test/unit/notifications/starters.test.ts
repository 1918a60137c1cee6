import { defineTemplate, languageOfRecipient, notificationLanguages, readLanguage, readRecord, starterKinds, starterTemplateName } from '../../../core/notifications';
import { starters } from '../../../core/notifications/starters';
import { phrases } from '../../../core/watch/words/phrases';

const words = Object.entries(starters).flatMap(([kind, starter]) => notificationLanguages.map((language) => ({ kind, language, ids: starter.buttons, said: starter.words[language] })));

describe('the twelve starters', () => {
	test('there are twelve, each with a template of its own name', () => {
		expect(starterKinds).toHaveLength(12);
		expect(new Set(starterKinds.map(starterTemplateName)).size).toBe(12);
	});

	test.each(words)('$kind in $language keeps the limits of WhatsApp', ({ ids, said }) => {
		expect(said.headline.length).toBeLessThanOrEqual(60);
		expect(said.link.length).toBeLessThanOrEqual(20);
		expect(said.buttons).toHaveLength(ids.length);
		for (const title of said.buttons) expect(title.length).toBeLessThanOrEqual(20);
		expect(new Set(said.buttons).size).toBe(ids.length);
		expect(said.text).not.toMatch(/^\{\{|\}\}$/);
		expect(said.text.replace(/\{\{\w+\}\}/g, '').length).toBeLessThan(400);
	});

	test.each(words)('$kind in $language has an example for each variable, and a request where its template asks', ({ said }) => {
		const names = [...said.text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name);
		expect(names.slice(0, 3)).toEqual(['title', 'status', 'details']);
		if (names.includes('request')) expect([said.request, said.example.request]).toEqual([expect.any(String), expect.any(String)]);
	});

	test('no two templates say the same: Meta rejects repeats', () => {
		expect(new Set(words.map(({ said }) => said.text)).size).toBe(words.length);
	});

	test('in each language a kind has the same variables', () => {
		for (const { kind, said } of words) expect(said.text.match(/\{\{\w+\}\}/g)).toEqual(starters[kind as 'slaWarning'].words.en.text.match(/\{\{\w+\}\}/g));
	});

	test.each(notificationLanguages)('the buttons of warning and breach are those of the SLA Watcher, in %s', (language) => {
		const { acknowledge, snooze, resolve } = phrases[language === 'pt_BR' ? 'pt' : language].buttons;
		for (const kind of ['slaWarning', 'slaBreach'] as const) expect(starters[kind].words[language].buttons).toEqual([acknowledge, snooze, resolve]);
	});

	test('a one-time code has the preset text and one button that copies it', () => {
		expect(defineTemplate('oneTimeCode', 'es')).toMatchObject({ category: 'AUTHENTICATION', components: [{ add_security_recommendation: true }, { code_expiration_minutes: 10 }, { buttons: [{ type: 'OTP', otp_type: 'COPY_CODE', text: 'Copiar código' }] }] });
	});
});

describe('languages', () => {
	test.each([['+49 30 123', 'de'], ['43660', 'de'], ['+52155', 'es'], ['+1 787 555', 'es'], ['+5511', 'pt_BR'], ['+351 9', 'pt_BR'], ['+1555', 'en'], ['', 'en']])('%s reads %s', (phone, language) => {
		expect(languageOfRecipient({ type: 'phone', phone })).toBe(language);
		expect(languageOfRecipient({ type: 'waId', waId: phone.replace(/\D/g, '') })).toBe(language);
	});

	test('the digits of a user or group ID say nothing of a language', () => {
		expect(languageOfRecipient({ type: 'userId', userId: 'US.5511987654321' })).toBe('en');
		expect(languageOfRecipient({ type: 'group', groupId: '4915112345678' })).toBe('en');
	});

	test('codes in any way of writing', () => {
		expect(['DE-at', 'pt', 'pt-PT', 'en_US', 'fr', '', undefined].map(readLanguage)).toEqual(['de', 'pt_BR', 'pt_BR', 'en', undefined, undefined, undefined]);
	});
});

describe('a record', () => {
	const draft = { kind: 'custom' as const, language: 'en' as const, title: 'x' };
	test.each([
		[{ ...draft, title: ' \u200b' }, /title of the notification is empty/],
		[{ ...draft, kind: 'oneTimeCode' as const }, /one-time code is missing/],
		[{ ...draft, code: 'a b' }, /1 to 15 characters/],
		[{ ...draft, link: 'ftp://a' }, /not an http or https address/],
		[{ ...draft, link: `https://a.example/${'x'.repeat(2000)}` }, /2018 characters long/],
		[{ ...draft, buttons: Array.from({ length: 11 }, (_, index) => ({ id: `${index}`, title: 'a' })) }, /has 11 buttons; WhatsApp allows at most 10/],
		[{ ...draft, buttons: [{ id: 'a', title: 'A' }, { id: 'a', title: 'B' }] }, /Two buttons have the ID "a"/],
		[{ ...draft, buttons: [{ id: 'a'.repeat(201), title: 'A' }] }, /201 characters long/],
		[{ ...draft, buttons: [{ id: 'a', title: '\n' }] }, /no title/],
	])('%# is refused with what to do', (wrong, words) => {
		expect(() => readRecord(wrong)).toThrow(words);
	});

	test('empty texts and fields without a value are absent', () => {
		const { status, link, fields } = readRecord({ ...draft, status: ' ', link: '', fields: [{ label: 'a', value: '\n' }, { label: '', value: 'b' }] });
		expect([status, link, fields]).toEqual([undefined, undefined, [{ label: '', value: 'b' }]]);
	});
});
