import type { BubbleLocation } from '../../../world/bubble';
import { MapDrawing } from './MapDrawing';
import './Place.css';

/** A place: a drawn map, because there is no network, and its words. */
export function Place({ place }: { place: BubbleLocation }) {
	const { latitude, longitude, name, address } = place;
	const degrees = `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`;
	return (
		<a
			class="place"
			href={`https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`}
			target="_blank"
			rel="noopener noreferrer"
			data-testid="location"
		>
			<MapDrawing />
			<span class="place-words">
				<strong>{name ?? 'Location'}</strong>
				{address !== undefined && <span>{address}</span>}
				<span class="place-degrees">{degrees}</span>
			</span>
		</a>
	);
}
