/** A stretch of a message's text: plain, a link, or marked with further stretches inside. */
export type Stretch = string | { link: string } | { mark: Mark; inside: Stretch[] };

export type Mark = 'bold' | 'italic' | 'strike' | 'mono';

const MARKERS: Array<{ mark: Mark; pattern: RegExp }> = [
	{ mark: 'mono', pattern: /```([\s\S]+?)```/ },
	{ mark: 'mono', pattern: /`([^`\n]+)`/ },
	{ mark: 'bold', pattern: /(?<![\p{L}\p{N}*])\*(?!\s)([^*\n]+?)(?<!\s)\*(?![\p{L}\p{N}*])/u },
	{ mark: 'italic', pattern: /(?<![\p{L}\p{N}_])_(?!\s)([^_\n]+?)(?<!\s)_(?![\p{L}\p{N}_])/u },
	{ mark: 'strike', pattern: /(?<![\p{L}\p{N}~])~(?!\s)([^~\n]+?)(?<!\s)~(?![\p{L}\p{N}~])/u },
];

const LINK = /https?:\/\/[^\s<>"]*[^\s<>".,;:!?)\]}'*_~]/;

/** Reads WhatsApp's marks (*bold*, _italic_, ~strike~, ```mono```) and web links; whatever is no mark stays as it was typed. */
export function parseFormatting(text: string): Stretch[] {
	if (text === '') return [];
	const link = LINK.exec(text);
	const found = MARKERS.flatMap(({ mark, pattern }) => {
		const match = pattern.exec(text);
		return match ? [{ mark, match }] : [];
	});
	const first = found.reduce<(typeof found)[number] | undefined>(
		(earliest, candidate) => (!earliest || candidate.match.index < earliest.match.index ? candidate : earliest),
		undefined,
	);
	// A link before the mark wins, so that underscores inside an address stay part of it.
	if (link && (!first || link.index <= first.match.index)) {
		return [...plain(text.slice(0, link.index)), { link: link[0] }, ...parseFormatting(text.slice(link.index + link[0].length))];
	}
	if (!first) return [text];
	const { mark, match } = first;
	const content = match[1] ?? '';
	return [
		...plain(text.slice(0, match.index)),
		{ mark, inside: mark === 'mono' ? [content] : parseFormatting(content) },
		...parseFormatting(text.slice(match.index + match[0].length)),
	];
}

function plain(text: string): string[] {
	return text === '' ? [] : [text];
}
