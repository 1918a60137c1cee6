import type { Content } from '../../messages';
import type { Delivery, DigestLine } from '../../store';

const link = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/;

/** The text that a person reads first. */
function textOf(content: Content): string {
	if ('body' in content && typeof content.body === 'string') return content.body;
	return 'caption' in content && typeof content.caption === 'string' ? content.caption : '';
}

/** What a digest says of one message: what its sender asked for, otherwise the first line of its text and the first link in it. */
export function lineOfDelivery({ digestLine, message: { content } }: Delivery): DigestLine {
	if (digestLine !== undefined) return digestLine;
	const text = textOf(content);
	const url = content.kind === 'ctaUrl' ? content.url : link.exec(text)?.[0];
	const first = text.split('\n').map((line) => line.trim()).find((line) => line !== '') ?? content.kind;
	return { title: first, priority: 0, ...(url !== undefined && !first.includes(url) && { link: url }) };
}
