import type { Bubble } from '../../world/bubble';
import type { Message } from '../../world/message';

const KIND: Record<NonNullable<Bubble['media']>['kind'], string> = {
	image: 'Photo',
	video: 'Video',
	gif: 'GIF',
	audio: 'Audio',
	document: 'Document',
	sticker: 'Sticker',
};

/** A message in one line, for the list of chats and for quotes. */
export function summaryOf({ bubble, revokedAt }: Pick<Message, 'bubble' | 'revokedAt'>): string {
	if (revokedAt !== undefined) return 'This message was deleted';
	const { body, header, media, location, contacts, catalog, cards } = bubble;
	if (body !== '') return body;
	if (header !== undefined) return header;
	if (media) return media.voice ? 'Voice message' : (media.fileName && media.kind === 'document' ? media.fileName : KIND[media.kind]);
	if (location) return location.name ?? 'Location';
	if (contacts) return contacts.length === 1 ? (contacts[0]?.name ?? 'Contact') : `${contacts.length} contacts`;
	if (catalog) return 'Product';
	return cards ? 'Carousel' : '';
}
