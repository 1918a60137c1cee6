import { toInstant, toMs } from '../instant';
import type { Subject, SubjectChoice, SubjectPlace } from '../port';

/** Where a new message belongs: in the present generation, in the next one that it opens, or nowhere since the matter is over. */
export interface Placing {
	place: SubjectPlace;
	/** The subject as it is once this message is written down. */
	subject: Subject;
	/** The matter is over as far as this message goes. */
	isOver: boolean;
}

/** Places a message in the life of its subject. */
export function placeInSubject(subject: Subject, { key, onNewer, reopens, asOf, language }: SubjectChoice, now: string): Placing {
	const { generation, resolvedAt } = subject;
	const placeIn = (number: number): SubjectPlace => ({ key, generation: number, part: 'update', onNewer, standsFor: 0, language });
	if (resolvedAt === undefined) return { place: placeIn(generation), subject, isOver: false };
	const isOld = asOf !== undefined && toMs(asOf) <= toMs(resolvedAt);
	if (!reopens || isOld) return { place: placeIn(generation), subject, isOver: true };
	const opened: Subject = { ...subject, generation: generation + 1, openedAt: toInstant(toMs(now)), resolvedAt: undefined };
	return { place: placeIn(opened.generation), subject: opened, isOver: false };
}
