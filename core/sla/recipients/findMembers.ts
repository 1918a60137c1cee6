import type { Directory } from './directory';
import type { Person } from './person';

const has = (list: readonly string[], wanted: string) => list.some((one) => one.trim().toLowerCase() === wanted.trim().toLowerCase());

/** Everybody of a department, with a role, or with a role in a department; letter case does not matter. */
export function findMembers({ persons }: Directory, { role, department }: { role?: string; department?: string }): Person[] {
	return persons.filter(({ roles, departments }) => (role === undefined || has(roles, role)) && (department === undefined || has(departments, department)));
}
