import { cutText, wordLanguage, type Message } from '../../messages';
import type { Delivery, DigestLine } from '../../store';
import { phrases, type Phrases } from '../subject/phrases';
import { lineOfDelivery } from './lineOfDelivery';

/** Source: Meta, text messages: 4,096 characters; more than a screen of lines is read by nobody. */
const longestText = 4096;
const linesAtMost = 10;
const longestTitle = 120;
/** A longer link is left out, since half of one leads nowhere. */
const longestLink = 200;

/** How many there are of each kind, most first: `3 SLA breach, 4 new request`. Nothing where no message has a kind. */
function counts(lines: DigestLine[], said: Phrases): string {
	if (lines.every(({ kind }) => kind === undefined)) return '';
	const byKind = new Map<string, number>();
	for (const { kind = said.other } of lines) byKind.set(kind, (byKind.get(kind) ?? 0) + 1);
	const sorted = [...byKind].sort(([, left], [, right]) => right - left);
	const listed = sorted.slice(0, linesAtMost).map(([kind, count]) => `${count} ${cutText(kind, 40)}`);
	const rest = sorted.slice(linesAtMost).reduce((sum, [, count]) => sum + count, 0);
	return `: ${[...listed, ...(rest > 0 ? [said.more(rest)] : [])].join(', ')}`;
}

function lineText({ title, link }: DigestLine): string {
	const url = link !== undefined && link.length <= longestLink ? ` ${link}` : '';
	return `• ${cutText(title.replace(/\s+/g, ' ').trim(), longestTitle)}${url}`;
}

/** Messages as one text: how many of what, the most important titles with their links, and how many more there are. */
export function digestText(lines: DigestLine[]): string {
	const said = phrases[wordLanguage(lines.find(({ language }) => language !== undefined)?.language)];
	const sorted = lines.map((line, index) => ({ line, index })).sort((left, right) => right.line.priority - left.line.priority || left.index - right.index);
	const head = `*${said.updates(lines.length)}*${counts(lines, said)}`;
	const shown = sorted.slice(0, linesAtMost).map(({ line }) => lineText(line));
	const rest = lines.length - shown.length;
	return cutText([head, ...shown, ...(rest > 0 ? [said.more(rest)] : [])].join('\n'), longestText);
}

/** A digest of these messages, to the same person through the same number as the message that it is made from. */
export function writeDigest({ message: { from, to } }: Pick<Delivery, 'message'>, members: Delivery[]): Message {
	return { from, to, content: { kind: 'text', body: digestText(members.map(lineOfDelivery)), previewUrl: false } };
}
