import type { INodeParameters } from 'n8n-workflow';
import { sandboxAccount } from './sandboxAccount';

const base: INodeParameters = {
	resource: 'message',
	operation: 'sendTemplate',
	phoneNumberId: { __rl: true, mode: 'id', value: sandboxAccount.phoneNumberId },
	recipientPhoneNumber: sandboxAccount.ana.phone,
};

const locator = (template: string): INodeParameters => ({ template: { __rl: true, mode: 'list', value: template, cachedResultName: template } });

/** A template whose fields are filled in one by one, as the panel stores them. */
export function templateFields(template: string, value: INodeParameters, additionalFields: INodeParameters = {}): INodeParameters {
	return { ...base, ...locator(template), fillIn: 'fields', templateFields: { mappingMode: 'defineBelow', value }, additionalFields };
}

/** A template whose variables stand in one JSON text, or come from an expression. */
export function templateJson(template: string, json: string, additionalFields: INodeParameters = {}): INodeParameters {
	return { ...base, ...locator(template), fillIn: 'json', templateJson: json, additionalFields };
}

/** A template of an account that is not read: only the text's variables, unchecked. */
export function templateBodyOnly(template: string, values: string[]): INodeParameters {
	return { ...base, ...locator(template), fillIn: 'bodyOnly', bodyVariables: { variable: values.map((value) => ({ name: '', value })) } };
}
