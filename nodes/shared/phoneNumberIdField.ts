import type { INodeProperties } from 'n8n-workflow';

/** "Sender Phone Number (or ID)": picked from the account, or given by id, so that it works as an AI tool too. */
export const phoneNumberIdField: INodeProperties = {
	displayName: 'Sender Phone Number (or ID)',
	name: 'phoneNumberId',
	type: 'resourceLocator',
	default: { mode: 'list', value: '' },
	required: true,
	description: 'The number of yours that sends the message',
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			placeholder: 'Choose a number...',
			typeOptions: { searchListMethod: 'searchPhoneNumbers', searchable: true },
		},
		{
			displayName: 'By ID',
			name: 'id',
			type: 'string',
			placeholder: '300111222333444',
			hint: 'The phone number ID of the API setup page, not the number itself',
			validation: [{ type: 'regex', properties: { regex: '^\\s*\\d{5,20}\\s*$', errorMessage: 'A phone number ID consists of digits only' } }],
		},
	],
};
