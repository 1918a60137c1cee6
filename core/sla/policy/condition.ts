import { z } from 'zod/v4';
import { strictShape } from '../strictShape';

const plainValue = z.union([z.string(), z.number(), z.boolean()]);

/** A condition on one field of a case, such as priority, status or a field of the record. */
export const condition = strictShape({
	field: z.string().trim().min(1, 'A condition names no field. Enter the field that it looks at.'),
	is: z.enum(['equal', 'notEqual', 'oneOf', 'containing', 'atLeast', 'atMost', 'empty', 'notEmpty']),
	value: z.union([plainValue, z.array(plainValue)]).optional(),
}).superRefine(({ field, is, value }, context) => {
	const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['value'], message });
	if (is === 'empty' || is === 'notEmpty') {
		if (value !== undefined) refuse(`The condition on "${field}" asks whether it is filled in and needs no value. Remove the value.`);
	} else if (value === undefined) refuse(`The condition on "${field}" has no value to compare with. Enter one.`);
	else if (is === 'oneOf' && !Array.isArray(value)) refuse(`The condition on "${field}" needs a list of values. Enter a list.`);
	else if (is !== 'oneOf' && Array.isArray(value)) refuse(`The condition on "${field}" takes a single value. Enter one, or choose "oneOf".`);
	else if ((is === 'atLeast' || is === 'atMost') && Number.isNaN(numberOf(value))) refuse(`The condition on "${field}" compares numbers, and its value is none. Enter a number.`);
});

export type Condition = z.output<typeof condition>;

/** Values of a case by field name, as conditions see them. */
export type Fields = Readonly<Record<string, unknown>>;

const isEmpty = (value: unknown) => value === undefined || value === null || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0);
const plain = (value: unknown) => String(value).trim().toLowerCase();

function numberOf(value: unknown): number {
	return typeof value === 'number' ? value : typeof value === 'string' && value.trim() !== '' ? Number(value) : Number.NaN;
}

/** Whether a condition holds; texts are compared without regard to case and surrounding spaces. */
export function holds({ field, is, value }: Condition, fields: Fields): boolean {
	const found = fields[field];
	if (is === 'empty' || is === 'notEmpty') return isEmpty(found) === (is === 'empty');
	if (isEmpty(found)) return is === 'notEqual';
	switch (is) {
		case 'equal':
			return plain(found) === plain(value);
		case 'notEqual':
			return plain(found) !== plain(value);
		case 'oneOf':
			return (value as unknown[]).some((one) => plain(one) === plain(found));
		case 'containing':
			return Array.isArray(found) ? found.some((one) => plain(one) === plain(value)) : plain(found).includes(plain(value));
		case 'atLeast':
			return numberOf(found) >= numberOf(value);
		case 'atMost':
			return numberOf(found) <= numberOf(value);
	}
}
