import { z } from 'zod/v4';
import { checkShape } from '../../messages';
import { weeklyOpenMinutes } from '../calendar';
import { strictShape } from '../strictShape';
import { person } from './person';
import { quietCalendar } from './quietCalendar';
import { rota } from './rota';

/** The people who can be told, and their rotas. */
const directory = strictShape({
	persons: z.array(person).default([]),
	rotas: z.array(rota).default([]),
}).superRefine(({ persons, rotas }, context) => {
	const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
	persons.forEach((one, index) => {
		if (persons.findIndex(({ id }) => id === one.id) < index) refuse(['persons', index, 'id'], `Two persons have the ID "${one.id}". Give each an ID of its own.`);
		if (one.quietHours === undefined) return;
		if (one.zone === undefined) refuse(['persons', index, 'zone'], `${one.name} has quiet hours and no time zone. Enter the zone, e.g. Europe/Berlin.`);
		else if (weeklyOpenMinutes(quietCalendar(one)!) >= 7 * 1440) refuse(['persons', index, 'quietHours'], `The quiet hours of ${one.name} never end, so that nothing could ever be told. Leave some time free.`);
	});
	rotas.forEach((one, index) => {
		if (rotas.findIndex(({ id }) => id === one.id) < index) refuse(['rotas', index, 'id'], `Two rotas have the ID "${one.id}". Rename one of them.`);
		const named = [
			...one.members.map((id, at) => ({ id, path: ['members', at] })),
			...one.overrides.map(({ person: id }, at) => ({ id, path: ['overrides', at, 'person'] })),
			...one.holidays.map(({ person: id }, at) => ({ id, path: ['holidays', at, 'person'] })),
		];
		for (const { id, path } of named) {
			if (id !== undefined && !persons.some((known) => known.id === id)) refuse(['rotas', index, ...path], `The rota "${one.id}" names "${id}", who is not in the directory. Add the person, or name another one.`);
		}
	});
});

export type Directory = z.output<typeof directory>;

/** A directory as a builder gives it. */
export type DirectoryDraft = z.input<typeof directory>;

/** Checks a directory; throws an InvalidInputError that lists what is wrong, where, and how to mend it. */
export function readDirectory(draft: DirectoryDraft): Directory {
	return checkShape(directory, draft);
}
