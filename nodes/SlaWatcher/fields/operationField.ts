import type { INodeProperties } from 'n8n-workflow';

/** What the node can do. */
export const operationField: INodeProperties = {
	displayName: 'Operation',
	name: 'operation',
	type: 'options',
	noDataExpression: true,
	default: 'watch',
	options: [
		{ name: 'Acknowledge', value: 'acknowledge', action: 'Acknowledge a case', description: 'Somebody has it in hand: its alarms rest while something happens' },
		{ name: 'Apply Action', value: 'applyAction', action: 'Apply a tapped button', description: 'Do what a tapped button of a notification says, and get the answer for the person' },
		{ name: 'Apply Policy to Running Cases', value: 'applyPolicy', action: 'Apply an edited policy to running cases', description: 'Let running cases follow the policy as it is now, after a look at what that changes' },
		{ name: 'Cancel', value: 'cancel', action: 'Cancel a case', description: 'Stop watching a case; it counts neither as met nor as missed' },
		{ name: 'Check', value: 'check', action: 'Check timestamps', description: 'Only the arithmetic: sort items into on track, due soon and breached; nothing is stored' },
		{ name: 'Get', value: 'get', action: 'Get a case', description: 'How a case stands, and everything that was told about it' },
		{ name: 'List', value: 'list', action: 'List cases' },
		{ name: 'Mute', value: 'mute', action: 'Mute a case for one person', description: 'One person hears of no more alarms of a case, but of its end' },
		{ name: 'Pause', value: 'pause', action: 'Pause a case', description: 'Stop the clocks of a case' },
		{ name: 'Report', value: 'report', action: 'Report how goals were met', description: 'Attainment, time to acknowledge and time to resolve' },
		{ name: 'Reset', value: 'reset', action: 'Reset the clocks of a case', description: 'Let the clocks of a case start from zero; whoever was told hears that' },
		{ name: 'Resolve', value: 'resolve', action: 'Resolve a case', description: 'End a case; everybody who heard of a problem hears of its end' },
		{ name: 'Resume', value: 'resume', action: 'Resume a case', description: 'Let the clocks of a case run again' },
		{ name: 'Simulate', value: 'simulate', action: 'Simulate a policy', description: 'What would have been told about past cases, when, and to whom; nothing is stored or sent' },
		{ name: 'Snooze', value: 'snooze', action: 'Snooze a case', description: 'Let the alarms of a case rest for a while' },
		{ name: 'Unmute', value: 'unmute', action: 'Unmute a case for one person' },
		{ name: 'Watch', value: 'watch', action: 'Watch cases', description: 'Start or update cases, one for each item: rows of a table, or one change' },
	],
};
