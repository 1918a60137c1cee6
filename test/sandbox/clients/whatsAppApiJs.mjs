/**
 * The published SDK `whatsapp-api-js`, unchanged, in a process of its own: sends every kind it knows to the sandbox given as the first
 * argument, verifies every webhook by its own means, and prints what it saw as JSON.
 */
import { createServer } from 'node:http';
import { WhatsAppAPI } from 'whatsapp-api-js';
import * as m from 'whatsapp-api-js/messages';

const [sandbox] = process.argv.slice(2);
const [account, number, ana, rui] = ['200111222333444', '300111222333444', '15550107701', '15550107702'];
const LINK = 'https://ferrow.example/files/a';

const api = new WhatsAppAPI({
	token: 'EAAsandbox',
	appSecret: 'sandbox-app-secret',
	webhookVerifyToken: 'let-me-in',
	v: 'v25.0',
	// The SDK knows one host only; this is its own way to put another transport beneath it.
	ponyfill: { fetch: (url, options) => fetch(String(url).replace('https://graph.facebook.com', sandbox), options) },
});

const seen = { sent: {}, statuses: {}, messages: [], verified: 0, refused: 0, handshakes: 0, other: {} };
api.on.status = ({ id, status }) => void (seen.statuses[id] ??= []).push(status);
api.on.message = ({ message, contact }) => void seen.messages.push({ type: message.type, name: contact.profile.name, wa_id: contact.wa_id });

const server = createServer((request, response) => {
	const url = new URL(request.url, 'http://callback');
	if (request.method === 'GET') {
		seen.handshakes += 1;
		response.end(api.get(Object.fromEntries(url.searchParams)));
		return;
	}
	const chunks = [];
	request.on('data', (chunk) => chunks.push(chunk));
	request.on('end', async () => {
		const raw = Buffer.concat(chunks).toString('utf8');
		try {
			await api.post(JSON.parse(raw), raw, request.headers['x-hub-signature-256']);
			seen.verified += 1;
		} catch {
			seen.refused += 1;
		}
		response.end();
	});
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));

const control = async (path, body) =>
	(await fetch(`${sandbox}/sandbox/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })).json();
const graph = async (path, body) =>
	(await fetch(`${sandbox}/v25.0/${path}`, { method: 'POST', headers: { authorization: 'Bearer EAAsandbox', 'content-type': 'application/json' }, body: JSON.stringify(body) })).json();
await graph(`${account}/subscribed_apps`, { override_callback_uri: `http://127.0.0.1:${server.address().port}/`, verify_token: 'let-me-in' });

const upload = async (bytes, type) => {
	const form = new FormData();
	form.set('file', new Blob([bytes], { type }), 'file');
	return (await api.uploadMedia(number, form)).id;
};
const image = await upload(Buffer.from('89504e470d0a1a0a', 'hex'), 'image/png');
const pdf = await upload(Buffer.from('%PDF-1.4'), 'application/pdf');

const body = new m.Body('Which one?');
const footer = new m.Footer('Ferrow');
const product = new m.Product('sku-1');
const text = (value, name) => new m.BodyParameter(value, name);
const card = (price) => new m.CarouselCard(new m.Image(LINK), new m.BodyComponent(text(price)), new m.URLComponent('x'));

const { id: firstId } = (await control(`people/${ana}/messages`, { type: 'text', text: { body: 'café 👋' } })).message;

const kinds = {
	text: new m.Text('Hello', true),
	image: new m.Image(image, true, 'A picture'),
	imageByLink: new m.Image(LINK),
	video: new m.Video(LINK, false, 'A film'),
	audio: new m.Audio(LINK),
	document: new m.Document(pdf, true, 'The order', 'order.pdf'),
	sticker: new m.Sticker(LINK),
	location: new m.Location(-9.1366, 38.7078, 'Depot', 'Lisbon'),
	contacts: new m.Contacts([new m.Name('Ana Duarte', 'Ana'), new m.Phone(`+${ana}`, 'CELL', ana), new m.Email('ana@ferrow.example', 'WORK'), new m.Organization('Ferrow'), new m.Birthday('1990', '05', '17')]),
	reaction: new m.Reaction(firstId, '👍'),
	reactionRemoved: new m.Reaction(firstId),
	buttons: new m.Interactive(new m.ActionButtons(new m.Button('yes', 'Keep'), new m.Button('no', 'Cancel')), body, new m.Header('Slot'), footer),
	buttonsWithImage: new m.Interactive(new m.ActionButtons(new m.Button('yes', 'Keep')), body, new m.Header(new m.Image(image, true))),
	list: new m.Interactive(new m.ActionList('Counters', new m.ListSection('Ground', new m.Row('c1', 'Returns', '09-17')), new m.ListSection('First', new m.Row('c2', 'Orders'))), body),
	catalog: new m.Interactive(new m.ActionCatalog(product), body),
	product: new m.Interactive(new m.ActionProduct(new m.CatalogProduct('sku-1', '700111222333444')), body),
	productList: new m.Interactive(new m.ActionProductList('700111222333444', new m.ProductSection('Shelf', product)), body, new m.Header('Shelf')),
	ctaUrl: new m.Interactive(new m.ActionCTA('See it', 'https://ferrow.example'), body),
	flow: new m.Interactive(new m.ActionNavigateFlow('token-1', '123', 'Book', 'FIRST', { day: 'Friday' }), body),
	flowDataExchange: new m.Interactive(new m.ActionDataExchangeFlow('token-1', '123', 'Book'), body),
	locationRequest: new m.Interactive(new m.ActionLocation(), body),
	callPermission: new m.Interactive(new m.ActionCallPermission(), body),
	contactRequest: new m.Interactive(new m.ActionContactRequest(), body),
	templateNamed: new m.Template('order_update', 'en_US', new m.BodyComponent(text('Ana', 'first_name'), text('SO-1', 'order_number'), text('packed', 'order_status'))),
	templateQuickReplies: new m.Template('purchase_approval', 'en_US', new m.BodyComponent(text('Rui'), text('labels'), text('EUR 1'), text('Friday')), new m.PayloadComponent('approve'), new m.PayloadComponent('decline')),
	templateDocumentAndLink: new m.Template('invoice_short', 'en_US', new m.HeaderComponent(new m.HeaderParameter(new m.Document(LINK, false, undefined, 'Invoice.pdf'))), new m.BodyComponent(text('Ana')), new m.URLComponent('inv-1'), new m.CopyComponent('EARLY2')),
	templateCarousel: new m.Template('spring_offers', 'en_US', new m.BodyComponent(text('Ana')), new m.CarouselComponent(card('EUR 1'), card('EUR 2'), card('EUR 3'))),
	templateLogin: m.Template.OTP('login_code', 'en_US', '493817'),
	templateLocation: new m.Template('delivery_location', 'en_US', new m.HeaderComponent(new m.HeaderParameter(new m.Location(2, 1, 'Depot', '1 Road'))), new m.BodyComponent(text('D-1'), text('18:00'))),
	templateOffer: new m.Template('weekend_deal', 'en_US', new m.HeaderComponent(new m.HeaderParameter(new m.Image(LINK))), new m.LTOComponent(1_890_000_000_000), new m.BodyComponent(text('Ana')), new m.CopyComponent('WEEKEND25'), new m.URLComponent('WEEKEND25')),
};
for (const [kind, message] of Object.entries(kinds)) seen.sent[kind] = await api.sendMessage(number, ana, message, undefined, `key-${kind}`);
seen.sent.reply = await api.sendMessage(number, ana, new m.Text('An answer'), firstId);
seen.sent.toUserId = await api.sendMessage(number, { bsuid: 'US.10000000000000007701' }, new m.Text('By user id'));

seen.other.read = await api.markAsRead(number, firstId, 'text');
const media = await api.retrieveMedia(pdf, number);
seen.other.media = await (await api.fetchMedia(media.url)).text();
seen.other.deleted = await api.deleteMedia(pdf, number);
const qr = await api.createQR(number, 'Hello', 'svg');
await api.updateQR(number, qr.code, 'Changed');
seen.other.qr = (await api.retrieveQR(number, qr.code)).data[0].prefilled_message;
seen.other.qrDeleted = await api.deleteQR(number, qr.code);
seen.other.blocked = await api.blockUser(number, { phone: rui });
seen.other.unblocked = await api.unblockUser(number, { phone: rui });
seen.other.refusal = await api.sendMessage(number, ana, new m.Template('nothing_like_it', 'en_US'));

const ids = Object.values(seen.sent).map((answer) => answer.messages?.[0]?.id);
const deadline = Date.now() + 30_000;
const arrived = (id) => seen.statuses[id]?.includes('delivered') || seen.statuses[id]?.includes('sent');
while (!ids.every(arrived) && Date.now() < deadline) await new Promise((resolve) => setTimeout(resolve, 20));
const { verified } = seen;
await control('payloads/message-text', { signature: 'wrong' });
await control('payloads/message-text', { signature: 'missing' });
seen.verifiedAfterForgeries = seen.verified - verified;
console.log(JSON.stringify(seen));
server.close();
server.closeAllConnections();
