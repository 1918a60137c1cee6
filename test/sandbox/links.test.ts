import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Listening, startListening } from './given/listening';

let world: Listening;
let server: Server;
let origin: string;
let asked: string[];
beforeEach(async () => {
	asked = [];
	server = createServer((request, response) => {
		asked.push(request.url ?? '');
		const files: Record<string, [number, string, number]> = {
			'/a.png': [200, 'image/png', 100],
			'/a.txt': [200, 'text/plain', 100],
			'/large.png': [200, 'image/png', 5 * 1_048_576 + 1],
		};
		const [status, type, length] = files[request.url ?? ''] ?? [404, 'text/html', 10];
		response.writeHead(status, { 'content-type': type }).end(Buffer.alloc(length));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	world = await startListening({ fetchLinks: true });
});
afterEach(async () => {
	await world.close();
	server.closeAllConnections();
	server.close();
});

const image = (link: string) => world.sandbox.send({ type: 'image', image: { link } });
const statuses = async () => (await world.heard('messages')).map(({ statuses: [status] }) => [status.status, status.errors?.[0].code]);

describe('a link of media', () => {
	it('is fetched, and once for ten minutes', async () => {
		await image(`${origin}/a.png`);
		expect(await statuses()).toEqual([['sent', undefined], ['delivered', undefined]]);
		await image(`${origin}/a.png`);
		await world.advance(10 * 60_000);
		expect(asked).toEqual(['/a.png']);
		await image(`${origin}/a.png`);
		await world.advance(0);
		expect(asked).toEqual(['/a.png', '/a.png']);
	});

	it.each([
		['nothing behind it', '/nothing.png'],
		['another type behind it', '/a.txt'],
		['a file that is too large behind it', '/large.png'],
	])('with %s is accepted and fails later with 131053', async (_, path) => {
		expect((await image(origin + path)).status).toBe(200);
		expect(await statuses()).toEqual([['failed', 131053]]);
	});

	it('that leads nowhere fails later too', async () => {
		await image('http://127.0.0.1:9/a.png');
		expect(await statuses()).toEqual([['failed', 131053]]);
	});

	it('in a card of a carousel is fetched as well', async () => {
		const card = (index: number, path: string) => ({
			card_index: index,
			type: 'cta_url',
			header: { type: 'image', image: { link: origin + path } },
			body: { text: 'A card' },
			action: { name: 'cta_url', parameters: { display_text: 'See it', url: 'https://ferrow.example' } },
		});
		const cards = [card(0, '/a.png'), card(1, '/nothing.png')];
		await world.sandbox.send({ type: 'interactive', interactive: { type: 'carousel', body: { text: 'Choose' }, action: { cards } } });
		expect(await statuses()).toEqual([['failed', 131053]]);
	});

	it('is not fetched where that is switched off', async () => {
		await world.sandbox.control('PATCH', '/sandbox/settings', { fetchLinks: false });
		await image(`${origin}/nothing.png`);
		expect((await statuses()).map(([status]) => status)).toEqual(['sent', 'delivered']);
		expect(asked).toEqual([]);
	});
});
