import type { Refuse } from '../listProblems';
import type { Directory } from '../recipients/directory';
import { findMembers } from '../recipients/findMembers';
import { findPersons } from '../recipients/findPersons';
import type { Selector } from '../recipients/selector';
import type { Policy } from './policy';

function faultOf(chosen: Selector, directory: Directory): string | undefined {
	switch (chosen.by) {
		case 'person':
			return findPersons(directory, chosen.person).length > 0 ? undefined : `The directory has no person "${chosen.person}". Add the person, or choose another one.`;
		case 'role':
			return findMembers(directory, chosen).length > 0 ? undefined : `Nobody in the directory has the role "${chosen.role}". Give it to somebody, or choose another one.`;
		case 'department': {
			const { department, role } = chosen;
			return findMembers(directory, chosen).length > 0 ? undefined : `Nobody in the directory belongs to the department "${department}"${role === undefined ? '' : ` with the role "${role}"`}. Put somebody into it, or choose another one.`;
		}
		case 'rota':
			return directory.rotas.some(({ id }) => id === chosen.rota) ? undefined : `The directory has no rota "${chosen.rota}". Add it, or choose another one.`;
		default:
			return undefined;
	}
}

/** Every recipient of a policy that the directory does not know. */
export function referenceFaults({ metrics }: Policy, directory: Directory, refuse: Refuse): void {
	metrics.forEach((metric, index) => {
		const alarms = [
			...metric.warnings.map(({ to }, at) => ({ to, path: ['warnings', at] })),
			{ to: metric.breach.to, path: ['breach'] },
			...metric.tiers.map(({ to }, at) => ({ to, path: ['tiers', at] })),
			{ to: metric.atEnd.to, path: ['atEnd'] },
		];
		for (const { to, path } of alarms) {
			to.forEach((chosen, at) => {
				const fault = faultOf(chosen, directory);
				if (fault !== undefined) refuse(['metrics', index, ...path, 'to', at], fault);
			});
		}
	});
}
