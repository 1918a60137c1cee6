import { FormattedText } from '../text/FormattedText';

/** The message that an answer refers to, in short. */
export function Quote({ name, text, own }: { name: string; text: string; own: boolean }) {
	return (
		<blockquote class={`quote ${own ? 'quote-own' : ''}`}>
			<cite>{name}</cite>
			<p>
				<FormattedText text={text} />
			</p>
		</blockquote>
	);
}
