import { checkShape } from '../checkShape';
import { locationObject, takeLocation } from '../locationObject';
import type { MessageKind } from './messageKind';

/** A place on the map. */
export const locationKind: MessageKind = {
	type: 'location',
	freeForm: true,
	compose(content) {
		const location = takeLocation(checkShape(locationObject, content, 'location'), 'location');
		return { bubble: { location, body: '', buttons: [] }, category: 'service' };
	},
};
