import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { readDirectory, type Directory, type DirectoryDraft } from '../../../core/sla';
import { readList } from '../../shared/readList';
import { idOf, rowsOf, textOf } from '../../shared/entries';
import { readJson } from './readJson';

function personOf({ name, address, roles, departments, aliases, language, quietFrom, quietTo, zone }: IDataObject, policyZone: string) {
	const [from, to] = [textOf(quietFrom), textOf(quietTo)];
	return {
		id: idOf(textOf(name) ?? ''),
		name: textOf(name) ?? '',
		address: textOf(address) ?? '',
		roles: readList(roles, { name: 'people', label: 'Roles' }),
		departments: readList(departments, { name: 'people', label: 'Departments' }),
		aliases: readList(aliases, { name: 'people', label: 'Aliases' }),
		...(textOf(language) !== undefined && { language: textOf(language) }),
		zone: textOf(zone) ?? policyZone,
		...((from !== undefined || to !== undefined) && { quietHours: { windows: [{ from: from ?? '', to: to ?? '' }] } }),
	};
}

/** The people and rotas of the panel. Throws an InvalidInputError that lists what is wrong with them. */
export function readPeople(context: IExecuteFunctions, policyZone: string): Directory {
	if (context.getNodeParameter('peopleSource', 0) === 'json') return readDirectory(readJson(context, 'peopleJson', 'People and Rotas') as DirectoryDraft);
	const persons = rowsOf(context.getNodeParameter('people', 0, {}), 'person', 'People').map((row) => personOf(row, policyZone));
	const rotas = rowsOf(context.getNodeParameter('rotas', 0, {}), 'rota', 'Rotas').map(({ id, members, startsOn, handover, turnDays }) => ({
		id: textOf(id) ?? '',
		zone: policyZone,
		members: readList(members, { name: 'rotas', label: 'Members' }).map(idOf),
		startsOn: (textOf(startsOn) ?? '').slice(0, 10),
		handover: textOf(handover) ?? '09:00',
		turnDays: turnDays as number,
	}));
	return readDirectory({ persons, rotas } as DirectoryDraft);
}
