import type { ContentOf } from '../../messages';

type Header = NonNullable<ContentOf<'replyButtons'>['header']>;

/** Header of an interactive message as the API takes it. */
export function headerToWire(header: Header | undefined) {
	if (header === undefined) return undefined;
	if (header.type === 'text') return { type: 'text', text: header.text };
	const { type, media, filename } = header;
	return { type, [type]: { ...media, ...(type === 'document' ? { filename } : {}) } };
}
