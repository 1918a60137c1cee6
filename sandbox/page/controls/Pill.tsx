import type { ComponentChildren } from 'preact';
import './Pill.css';
import type { Tone } from './tone';

/** A state in a word or a number. */
export function Pill({ tone, children, testId }: { tone: Tone; children: ComponentChildren; testId?: string }) {
	return (
		<span class={`pill pill-${tone}`} data-testid={testId}>
			{children}
		</span>
	);
}
