import type { ComponentChildren } from 'preact';
import './Pill.css';

/** How a state is to be taken. */
export type Tone = 'good' | 'bad' | 'warn' | 'info' | 'quiet';

/** A state in a word or a number. */
export function Pill({ tone, children, testId }: { tone: Tone; children: ComponentChildren; testId?: string }) {
	return (
		<span class={`pill pill-${tone}`} data-testid={testId}>
			{children}
		</span>
	);
}
