import type { INodeProperties } from 'n8n-workflow';

/** A list of people to tell, within a row of the panel. */
export function recipientRows(defaultBy = 'owner', value = ''): INodeProperties {
	return {
		displayName: 'Tell',
		name: 'to',
		type: 'fixedCollection',
		typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Recipient' },
		default: { recipient: [{ by: defaultBy, value }] },
		placeholder: 'Add Recipient',
		options: [
			{
				displayName: 'Recipient',
				name: 'recipient',
				values: [
					{
						displayName: 'Who',
						name: 'by',
						type: 'options',
						default: 'owner',
						description: 'Looked up among the people of the policy when the message is due',
						options: [
							{ name: 'Department', value: 'department', description: 'Everybody of a department' },
							{ name: 'Field of the Case', value: 'field', description: 'Whoever a field of the item names: a person, a phone number or several' },
							{ name: 'On Call', value: 'rota', description: 'Whoever has the present turn of a rota' },
							{ name: 'On Call Next', value: 'rotaNext', description: 'Whoever has the turn after that' },
							{ name: 'On Call Previous', value: 'rotaPrevious', description: 'Whoever had the turn before' },
							{ name: 'Owner of the Case', value: 'owner', description: 'Whoever the field Owner names' },
							{ name: 'Person', value: 'person', description: 'Somebody of the people of the policy, by name' },
							{ name: 'Phone Number', value: 'contact', description: 'One number, written here' },
							{ name: 'Role', value: 'role', description: 'Everybody with a role' },
						],
					},
					{
						displayName: 'Name',
						name: 'value',
						type: 'string',
						default: '',
						placeholder: 'lead',
						displayOptions: { hide: { by: ['owner'] } },
						description: 'Name of the person, role, department, rota or field, or the phone number with its country code',
					},
				],
			},
		],
	};
}
