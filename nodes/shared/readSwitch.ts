import { InvalidInputError } from '../../core/messages';
import type { TextField } from './readText';

const on = /^\s*(?:true|yes|on|1)\s*$/i;
const off = /^\s*(?:false|no|off|0|)\s*$/i;

/** A switch, which an expression may set with a text or a number as other systems write them; `unless` where nothing was given. Throws an InvalidInputError for what is neither. */
export function readSwitch(value: unknown, { name, label }: TextField, unless: boolean): boolean {
	if (value === undefined || value === null) return unless;
	const written = typeof value === 'object' ? '?' : String(value as string | number | boolean);
	if (on.test(written)) return true;
	if (off.test(written)) return false;
	throw new InvalidInputError([{ field: name, message: `${label} must be true or false. Correct it.` }]);
}
