import type { ComponentChildren } from 'preact';
import './Button.css';
import { Icon } from './Icon';
import type { IconName } from './iconPaths';

/** A button with words; `tone` says how much it weighs. */
export function Button(props: {
	children: ComponentChildren;
	act?: () => void;
	tone?: 'main' | 'plain' | 'danger';
	icon?: IconName;
	type?: 'button' | 'submit';
	disabled?: boolean;
	label?: string;
	testId?: string;
}) {
	const { children, act, tone = 'plain', icon, type = 'button', disabled = false, label, testId } = props;
	return (
		<button type={type} class={`button button-${tone}`} disabled={disabled} aria-label={label} data-testid={testId} onClick={act}>
			{icon && <Icon name={icon} />}
			{children}
		</button>
	);
}
