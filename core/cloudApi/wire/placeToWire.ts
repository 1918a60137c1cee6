import type { ContentOf } from '../../messages';

/** Degrees as plain decimals, to about a centimetre; a small number must not be written like 1e-7. */
const degrees = (value: number) => (value + 0).toFixed(7).replace(/\.?0+$/, '');

/** A place on a map; Meta documents the coordinates as texts. */
export function placeToWire({ latitude, longitude, name, address }: Omit<ContentOf<'location'>, 'kind'>) {
	return { latitude: degrees(latitude), longitude: degrees(longitude), name, address };
}
