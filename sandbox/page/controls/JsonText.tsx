import { CopyButton } from './CopyButton';
import './JsonText.css';
import { markJson } from './markJson';

/** A body, indented and coloured when it is JSON, as it stands when it is not. */
export function JsonText({ text, what }: { text: string; what: string }) {
	const shown = indented(text);
	if (text === '') return <p class="json-none">No body</p>;
	return (
		<div class="json">
			<CopyButton text={shown} what={what} />
			<pre tabIndex={0} aria-label={what}>
				{markJson(shown).map(({ kind, text: part }, index) => (kind === 'plain' ? part : <span key={index} class={`json-${kind}`}>{part}</span>))}
			</pre>
		</div>
	);
}

function indented(text: string): string {
	try {
		return JSON.stringify(JSON.parse(text), null, 2);
	} catch {
		return text;
	}
}
