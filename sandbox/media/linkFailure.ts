import type { Emulator } from '../emulator';
import { failure } from '../receipts/messageFate';
import type { Bubble, BubbleMedia } from '../world/bubble';
import type { Failure } from '../world/message';
import { bareType, mediaKinds } from './mediaKinds';

/** Meta: a file that was fetched is kept for ten minutes. */
const KEPT_MS = 10 * 60_000;
const LINKS_KEPT = 1_000;

/** What a link gave, and until when that is taken for true. */
export interface FetchedLink {
	untilAt: number;
	status: number;
	type: string;
	length: number;
}

/** The files of a bubble, its cards' included, that lie somewhere else. */
export function linkedFiles({ media, cards = [] }: Bubble): BubbleMedia[] {
	return [...(media?.link === undefined ? [] : [media]), ...cards.flatMap(linkedFiles)];
}

/** Fetches a linked file as the API does and says why it cannot be sent, if so: 131053 for no answer, another status, a type or a size that does not fit. */
export async function linkFailure(emulator: Emulator, { kind, link = '' }: BubbleMedia): Promise<Failure | undefined> {
	const fetched = await fetchOnce(emulator, link);
	if (!fetched) return failure(131053, 'The link could not be reached');
	if (fetched.status !== 200) return failure(131053, `The link answered with HTTP status ${fetched.status}`);
	const { types, maxBytes } = kind === 'gif' ? mediaKinds.video : mediaKinds[kind];
	if (!types.includes(fetched.type)) return failure(131053, `The link gave a file of type ${fetched.type || 'unknown'}, which cannot be sent as ${kind}`);
	if (fetched.length > maxBytes) return failure(131053, `A ${kind} may have ${maxBytes} bytes, the link gave ${fetched.length}`);
	return undefined;
}

async function fetchOnce({ clock, links, transport }: Emulator, link: string): Promise<FetchedLink | undefined> {
	const known = links.get(link);
	if (known && clock.now() < known.untilAt) return known;
	try {
		const { status, headers, length } = await transport.send({ method: 'GET', url: new URL(link), headers: { 'user-agent': 'facebookexternalhit/1.1' } });
		const fetched = { untilAt: clock.now() + KEPT_MS, status, type: bareType(headers['content-type'] ?? ''), length };
		if (links.size >= LINKS_KEPT) links.clear();
		links.set(link, fetched);
		return fetched;
	} catch {
		return undefined;
	}
}
