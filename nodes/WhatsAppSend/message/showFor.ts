import type { IDisplayOptions } from 'n8n-workflow';

/** Shows a field for these kinds of free-form messages only. */
export const showFor = (...messageTypes: string[]): IDisplayOptions => ({ show: { resource: ['message'], operation: ['send'], messageType: messageTypes } });

/** Shows an option inside Additional Fields for these kinds only. */
export const optionFor = (...messageTypes: string[]): IDisplayOptions => ({ show: { '/operation': ['send'], '/messageType': messageTypes } });
