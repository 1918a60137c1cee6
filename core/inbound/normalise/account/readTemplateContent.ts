import { z } from 'zod/v4';
import { instant } from '../instant';
import { one } from './accountReader';
import { templateCalled, templateOf, templateParts } from './templateParts';

/** A template whose text or buttons were changed: workflows may fill other variables than it has. Source: Meta, message_template_components_update. */
export const readTemplateContent = one(z.looseObject(templateParts), (value, { time }) => ({
	kind: 'templateContent',
	severity: 'warning',
	what: `${templateCalled(value)} has other content now.`,
	fix: 'Check that the workflows which send it still fill the right variables.',
	template: templateOf(value),
	occurredAt: instant(time),
}));
