import { useState } from 'preact/hooks';
import { Icon } from '../controls/Icon';

/** A button that puts a code on the clipboard. */
export function CodeButton({ id, label, code }: { id: string; label: string; code: string }) {
	const [copied, setCopied] = useState(false);
	const copy = (): void => {
		navigator.clipboard.writeText(code).then(
			() => setCopied(true),
			() => setCopied(false),
		);
	};
	return (
		<button type="button" data-testid={`button-${id}`} data-code={code} onClick={copy}>
			<Icon name={copied ? 'check' : 'copy'} />
			<span aria-live="polite">{copied ? `Copied ${code}` : label}</span>
		</button>
	);
}
