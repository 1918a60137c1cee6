import type { Content } from '../../messages';
import type { Delivery, DigestLine } from '../../store';

const link = /https?:\/\/[^\s<>"]+[^\s<>".,;:!?)\]]/;

/** The first line of the text that a person reads, and the first link in it. */
function lineOfContent(content: Content): DigestLine {
	const text = 'body' in content && typeof content.body === 'string' ? content.body : '';
	const url = content.kind === 'ctaUrl' ? content.url : link.exec(text)?.[0];
	const title = text.split('\n').map((line) => line.trim()).find((line) => line !== '') ?? content.kind;
	return { title, priority: 0, ...(url !== undefined && !title.includes(url) && { link: url }) };
}

/** What a digest says of one message: what its sender asked for, otherwise what its text begins with; and how many it stands for itself. */
export function lineOfDelivery({ digestLine, subject, message: { content } }: Pick<Delivery, 'digestLine' | 'subject' | 'message'>): DigestLine {
	const line = digestLine ?? lineOfContent(content);
	return subject === undefined || subject.standsFor === 0 ? line : { ...line, title: `${line.title} (+${subject.standsFor})` };
}
