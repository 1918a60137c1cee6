import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openCloudApi, readAccount } from '../../core/cloudApi';
import { createCourier, type Order } from '../../core/delivery';
import { readMessage } from '../../core/messages';
import { chooseRendering, defineTemplate, notificationLanguages, readRecord, starterTemplateName, type NotificationLanguage, type NotificationRecordDraft, type StarterKind, type WindowState } from '../../core/notifications';
import { openStore } from '../../core/store';
import { templateDefinition, type TemplateDefinition } from '../../core/templates';
import { folders } from '../../dev/folders';
import { defaultSeed } from '../../sandbox';
import { sqliteRoom } from '../contract/store/storeRoom';
import { composePicture } from './notifications/composePicture';
import { everyStarter, oddRecord, plainRecord } from './notifications/starterRecords';
import { openSandboxRoom, seeded, type SandboxRoom } from './sandboxRoom';

jest.setTimeout(180_000);

const names: Record<NotificationLanguage, string> = { en: 'English', es: 'Español', pt_BR: 'Português', de: 'Deutsch' };
const phoneOf = (language: NotificationLanguage) => `1555010770${notificationLanguages.indexOf(language) + 1}`;
const linkBase = 'https://erp.example.com/';
const shots = join(folders(process.cwd()).shots, 'notifications');

/** One phone for each language. */
const seed = {
	...defaultSeed,
	people: notificationLanguages.map((language, index) => ({ waId: phoneOf(language), name: names[language], userId: `US.1000000000000000770${index + 1}`, windowOpen: true })),
};

interface Arrived {
	kind: StarterKind;
	language: NotificationLanguage;
	id: string;
	shortened: number;
}

describe('the twelve starters on the phone, in four languages', () => {
	let room: SandboxRoom;
	let definitions: TemplateDefinition[] = [];
	let rooms: Awaited<ReturnType<typeof sqliteRoom>>;

	const graph = async (method: string, path: string, body?: unknown) => {
		const answer = await fetch(`${room.sandbox.url}/v25.0/${path}`, { method, headers: { authorization: `Bearer ${seeded.token}`, 'content-type': 'application/json' }, ...(body !== undefined && { body: JSON.stringify(body) }) });
		const text = await answer.text();
		if (!answer.ok) throw new Error(`${path}: ${text}`);
		return JSON.parse(text) as { id: string; data: unknown[] };
	};

	beforeAll(async () => {
		rooms = await sqliteRoom();
		room = await openSandboxRoom({ seed, templateReviewDelayMs: null, enforceLimits: false });
		for (const { kind, language } of everyStarter) {
			const { parameterFormat, ...template } = defineTemplate(kind, language, linkBase);
			const { id } = await graph('POST', `${seeded.accountId}/message_templates`, { ...template, parameter_format: parameterFormat });
			await room.sandbox.call('POST', `/sandbox/templates/${id}/review`, { status: 'APPROVED' });
		}
		const { data } = await graph('GET', `${seeded.accountId}/message_templates?name=ops_&limit=100&fields=id,name,language,status,category,parameter_format,components`);
		definitions = data.map((entry) => templateDefinition.parse(entry));
		await room.sandbox.call('POST', '/sandbox/snapshots', { name: 'approved' });
		await mkdir(shots, { recursive: true });
	});

	afterAll(async () => {
		await room?.close();
		await rooms?.stop();
	});

	/** Sends every starter through the courier, one phone for each language; answers with what it became. */
	async function sendAll(recordOf: (kind: StarterKind, language: NotificationLanguage) => NotificationRecordDraft, window: WindowState): Promise<Arrived[]> {
		const store = await openStore(rooms.newConfig());
		const api = openCloudApi(readAccount({ accessToken: seeded.token, businessAccountId: seeded.accountId, appId: defaultSeed.apps[0]!.id, baseUrl: room.sandbox.url }));
		const planned = everyStarter.map(({ kind, language }) => {
			const definition = definitions.find((one) => one.name === starterTemplateName(kind) && one.language === language)!;
			const rendering = chooseRendering(readRecord(recordOf(kind, language)), { window, template: window === 'open' ? { missing: 'Not asked for.' } : { definition } });
			if ('refused' in rendering) throw new Error(rendering.refused.words);
			const order: Order = {
				key: `${kind}|${language}|${window}`,
				keyKind: 'business',
				message: readMessage({ from: seeded.phoneNumberId, to: { type: 'waId', value: phoneOf(language) }, content: rendering.contents[0] }),
				route: { via: 'messages' },
				mode: 'now',
				urgency: 'routine',
				context: {},
				source: {},
				onUnknown: 'deadLetter',
				graceMs: 60_000,
				usefulForMs: 3_600_000,
			};
			return { kind, language, order, shortened: rendering.shortened.length };
		});
		const reports = await createCourier({ store, api, owner: 'test' }).deliver(planned.map(({ order }) => order), { waitAtMostMs: 60_000 });
		await store.close();
		return planned.map(({ kind, language, shortened }, index) => {
			expect(reports[index]).toMatchObject({ outcome: 'accepted' });
			return { kind, language, shortened, id: reports[index]!.delivery.messageId! };
		});
	}

	/** Phones as long as their chats, so that one picture shows all of it. */
	async function openPhones(height: number): Promise<void> {
		await room.page.goto('about:blank');
		await room.page.emulateMedia({ reducedMotion: 'reduce' });
		await room.page.setViewportSize({ width: 1960, height });
		await room.page.goto(`${room.sandbox.url}/`);
		await room.page.locator('main').waitFor();
		await room.page.evaluate("{ const tall = new CSSStyleSheet(); tall.replaceSync('.screen { max-height: none !important }'); document.adoptedStyleSheets = [tall]; }");
	}

	const wordsOf = async ({ language, id }: Arrived) => {
		const row = room.messageOn(phoneOf(language), id);
		await row.and(room.page.locator('[data-ticks="delivered"], [data-ticks="read"]')).waitFor();
		return (await row.innerText()).replace(/\s+/g, ' ');
	};

	const restore = async (isOpen: boolean) => {
		await room.sandbox.call('POST', '/sandbox/snapshots/approved/restore');
		if (!isOpen) await room.sandbox.call('POST', '/sandbox/clock', { advanceMs: 25 * 3_600_000 });
	};

	/** Three kinds in each language, so that a picture has all twelve. */
	const excerpt = (arrived: Arrived[]) => notificationLanguages.map((language, column) => ({ heading: names[language], chosen: arrived.filter((one) => one.language === language).filter((_, index) => index % 4 === column) }));

	async function compose(name: string, columns: ReturnType<typeof excerpt>): Promise<void> {
		const pictured = [];
		for (const { heading, chosen } of columns) {
			const pictures: Buffer[] = [];
			for (const { language, id } of chosen) pictures.push(await room.messageOn(phoneOf(language), id).locator('.bubble').screenshot());
			pictured.push({ heading, pictures });
		}
		await composePicture(room.page, join(shots, `${name}.png`), pictured);
	}

	describe.each([['inside', 'open'], ['outside', 'closed']] as const)('%s the window', (place, window) => {
		test('each says what its record says, and nothing is shortened', async () => {
			await restore(window === 'open');
			await openPhones(4_600);
			const arrived = await sendAll(plainRecord, window);
			for (const one of arrived) {
				const words = await wordsOf(one);
				const { title = '', fields = [], request = '', code = '' } = plainRecord(one.kind, one.language);
				expect(one.shortened).toBe(0);
				for (const part of [title, request, code, ...fields.map(({ label, value }) => `${label}: ${value}`)]) expect(words).toContain(part);
			}
			await compose(`notifications-${place}`, excerpt(arrived));
		});

		test('long and odd content keeps its beginning, and what was shortened is told', async () => {
			await restore(window === 'open');
			await openPhones(11_000);
			const arrived = await sendAll(oddRecord, window);
			for (const one of arrived) {
				const words = await wordsOf(one);
				if (one.kind === 'oneTimeCode') {
					expect(words).toContain('K7-Ü9_ZZ');
					continue;
				}
				expect(one.shortened).toBeGreaterThan(10);
				expect(words).toContain(plainRecord(one.kind, one.language).title!);
				expect(words).toContain('…');
				expect(words).not.toContain('\ufffd');
			}
			await compose(`odd-${place}`, excerpt(arrived));
		});
	});
});
