import type { ComponentChildren } from 'preact';
import './Step.css';

/** One step of the way, with its number. */
export function Step({ number, title, children, testId }: { number: number; title: string; children: ComponentChildren; testId: string }) {
	return (
		<li class="step" data-testid={testId}>
			<span class="step-number" aria-hidden="true">
				{number}
			</span>
			<div class="step-words">
				<h3>{title}</h3>
				{children}
			</div>
		</li>
	);
}
