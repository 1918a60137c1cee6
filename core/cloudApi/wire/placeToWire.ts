import type { ContentOf } from '../../messages';

/** A place on a map; Meta documents the coordinates as texts. */
export function placeToWire({ latitude, longitude, name, address }: Omit<ContentOf<'location'>, 'kind'>) {
	return { latitude: String(latitude), longitude: String(longitude), name, address };
}
