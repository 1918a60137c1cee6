import { useEffect, useState } from 'preact/hooks';
import './CopyButton.css';
import { Icon } from './Icon';

const SHOWN_MS = 2_000;

/** Puts a text on the clipboard and says so for a moment; `what` names it for those who do not see it. */
export function CopyButton({ text, what, label, testId }: { text: string; what: string; label?: string; testId?: string }) {
	const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
	useEffect(() => {
		if (state === 'idle') return;
		const timer = setTimeout(() => setState('idle'), SHOWN_MS);
		return () => clearTimeout(timer);
	}, [state]);
	const copy = (): void => {
		// Without HTTPS or loopback a browser has no clipboard.
		const written = navigator.clipboard?.writeText(text) ?? Promise.reject(new Error('no clipboard'));
		written.then(
			() => setState('copied'),
			() => setState('failed'),
		);
	};
	const words = state === 'copied' ? 'Copied' : state === 'failed' ? 'Copy it by hand' : (label ?? '');
	return (
		<button type="button" class={`copy copy-${state}`} aria-label={`Copy ${what}`} title={`Copy ${what}`} data-testid={testId} onClick={copy}>
			<Icon name={state === 'copied' ? 'check' : 'copy'} />
			{words !== '' && <span aria-live="polite">{words}</span>}
		</button>
	);
}
