import { initialsOf } from '../text/initialsOf';
import './Avatar.css';

/** A round mark with the initials of a name that stands beside it. */
export function Avatar({ name, of }: { name: string; of: 'business' | 'person' }) {
	return (
		<span class={`avatar avatar-${of}`} aria-hidden="true">
			{initialsOf(name)}
		</span>
	);
}
