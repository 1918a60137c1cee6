import type { INodeProperties } from 'n8n-workflow';

const phone: INodeProperties = { displayName: 'Phone Number', name: 'phone', type: 'string', default: '', placeholder: '+1 555 010 0123', description: 'With its country code; a WhatsApp user ID is possible too' };
const personName: INodeProperties = { displayName: 'Name', name: 'name', type: 'string', default: '', placeholder: 'Ana', description: 'How the result and the others name this person' };
const step: INodeProperties = {
	displayName: 'Step',
	name: 'step',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 10 },
	default: 1,
	description: 'Who has step 1 is asked when the time of the approvers has passed, step 2 after that, and so on',
};

/** Rows in their order of use: the linter sorts rows of a fixedCollection by name, so they stand here. */
export const personRow = [phone, personName];
/** The same with the step in which somebody is asked. */
export const stepRow = [step, phone, personName];
