import type { JSX } from 'preact';
import { parseFormatting, type Stretch } from './parseFormatting';

const ELEMENT = { bold: 'strong', italic: 'em', strike: 's', mono: 'code' } as const;

/** A message's text as WhatsApp shows it. */
export function FormattedText({ text }: { text: string }) {
	return <>{parseFormatting(text).map(draw)}</>;
}

function draw(stretch: Stretch): JSX.Element | string {
	if (typeof stretch === 'string') return stretch;
	if ('link' in stretch) {
		return (
			<a href={stretch.link} target="_blank" rel="noopener noreferrer">
				{stretch.link}
			</a>
		);
	}
	const Element = ELEMENT[stretch.mark];
	return <Element>{stretch.inside.map(draw)}</Element>;
}
