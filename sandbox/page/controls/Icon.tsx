import './Icon.css';
import { type IconName, iconPaths } from './iconPaths';

/** A small line drawing; what it means is said by the text beside it. */
export function Icon({ name }: { name: IconName }) {
	return (
		<svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
			<path d={iconPaths[name]} />
		</svg>
	);
}
