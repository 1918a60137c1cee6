import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { InvalidInputError } from '../../../core/messages';
import { readTenant } from '../../shared/openDesk';

/** The options of a policy, which is the same for all items. Throws an InvalidInputError where an expression gives items different tenants: they would all come to the first one. */
export function policyOptionsOf(context: IExecuteFunctions): IDataObject {
	const [first = {}, ...others] = context.getInputData().map((_, index) => (context.getNodeParameter('policyOptions', index, {}) ?? {}) as IDataObject);
	const tenant = readTenant(first);
	if (others.every((options) => readTenant(options) === tenant)) return first;
	throw new InvalidInputError([{ field: 'tenant', message: 'The items name different tenants, and one run works for one. Put a Loop Over Items in front of this node, or separate the items by tenant.' }]);
}
