import './MapDrawing.css';

/** A town as maps draw towns, with a pin in its middle; it is no real place. */
export function MapDrawing() {
	return (
		<svg class="map" viewBox="0 0 280 130" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
			<rect class="map-ground" width="280" height="130" />
			<path class="map-block" d="M8-6h52l-8 34-50-7zM70-6h58l-6 40-62-8zM142-6h60l4 30-70 12zM-6 38l54 7-7 34-47-5zM60 48l58 8-6 32-58-6zM206 78l62-12 20 8v42l-74 4zM216-6h70v22l-64 12zM-6 86l46 5-8 46H-6zM50 94l58 6-8 36H42zM132 102l60-12 8 46h-72z" />
			<path class="map-park" d="M134 50l66-12 5 30-70 14z" />
			<path class="map-water" d="M292 30c-34 2-50 14-78 18l-6-12c30-6 52-20 84-20z" />
			<path class="map-street" d="M-10 33l70 9 68 8 76-13 86-17M-10 79l62 8 62 8 86-17 90-12M62-10L46 140M132-10l-8 70-16 90M206-10l4 58 14 92" />
			<path class="map-avenue" d="M-10 118l120-14 90-20 100-6M168-10l-14 60 10 100" />
			<path class="map-pin" d="M140 82s-16-15-16-29a16 16 0 0 1 32 0c0 14-16 29-16 29" />
			<circle class="map-eye" cx="140" cy="53" r="6" />
		</svg>
	);
}
