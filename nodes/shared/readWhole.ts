import { InvalidInputError } from '../../core/messages';

/** A field for a whole number: its name in the node, its name for people, its unit and bounds. */
export interface WholeField {
	name: string;
	label: string;
	unit: string;
	min: number;
	max: number;
}

/** A value as a whole number; numbers written as text count. Throws an InvalidInputError that names field, limits and fix. */
export function readWhole(value: unknown, { name, label, unit, min, max }: WholeField): number {
	const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
	if (typeof number === 'number' && Number.isInteger(number) && number >= min && number <= max) return number;
	throw new InvalidInputError([{ field: name, message: `${label} must be a whole number of ${unit} from ${min} to ${max}. Correct it.` }]);
}
