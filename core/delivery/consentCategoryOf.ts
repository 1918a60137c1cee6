import type { Message } from '../messages';
import type { DeliveryRoute, NewDelivery } from '../store';

/**
 * Which consent a message needs: that of its template's category, else `service`. A template whose category is not known counts as
 * marketing, so that doubt never advertises to somebody who asked for no advertising. Source: Meta, template categories.
 */
export function consentCategoryOf({ content }: Message, route: DeliveryRoute): NonNullable<NewDelivery['consentCategory']> {
	if (content.kind !== 'template') return 'service';
	if (route.via === 'marketing') return 'marketing';
	const isCode = content.components.some((part) => part.type === 'button' && part.parameter.type === 'oneTimePassword');
	return isCode ? 'authentication' : (content.category ?? 'marketing');
}
