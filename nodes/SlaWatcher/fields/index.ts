import type { INodeProperties } from 'n8n-workflow';
import { actFields } from './actFields';
import { calendarFields } from '../../shared/calendarFields';
import { caseFields, metricTimeFields } from './caseFields';
import { checkFields } from './checkFields';
import { findFields } from './findFields';
import { operationField } from './operationField';
import { optionsFields } from './optionsField';
import { peopleFields } from './peopleFields';
import { catchAllField, goalFields, ladderFields } from './policyFields';
import { policySourceFields } from './policySourceFields';
import { policyOperations, showFor } from './showFor';

/** The panel, from top to bottom. */
export const fields: INodeProperties[] = [
	operationField,
	...caseFields,
	...policySourceFields,
	...goalFields,
	...calendarFields(showFor(policyOperations, { policySource: ['panel'] }), (hours) => showFor(policyOperations, { policySource: ['panel'], hours: [hours] })),
	...ladderFields,
	...peopleFields,
	...catchAllField,
	...metricTimeFields,
	...checkFields,
	...calendarFields(showFor(['check']), (hours) => showFor(['check'], { hours: [hours] })),
	...actFields,
	...findFields,
	...optionsFields,
];
