import type { ComponentChildren } from 'preact';
import './Section.css';

/** A section of the operator's side: its name, what it is for, what can be done with all of it, and its content. */
export function Section(props: { title: string; about: string; actions?: ComponentChildren; problem?: string; children: ComponentChildren }) {
	const { title, about, actions, problem, children } = props;
	return (
		<div class="section">
			<header class="section-head">
				<div>
					<h2>{title}</h2>
					<p>{about}</p>
				</div>
				{actions !== undefined && <div class="section-actions">{actions}</div>}
			</header>
			{problem !== undefined && (
				<p class="section-problem" role="alert">
					{problem}
				</p>
			)}
			{children}
		</div>
	);
}
