import { useState } from 'preact/hooks';
import type { Content } from '../api/personApi';
import { Sheet } from '../sheet/Sheet';
import { TextField } from '../sheet/TextField';
import './LocationSheet.css';

const PLACES = [
	{ name: 'Praça do Comércio', address: 'Lisbon', latitude: '38.7078', longitude: '-9.1366' },
	{ name: 'Warehouse 4, gate B', address: 'Port of Rotterdam', latitude: '51.9496', longitude: '4.1453' },
	{ name: 'Ferry Building', address: 'San Francisco', latitude: '37.7955', longitude: '-122.3937' },
];

/** A place to share: one of three, or any. */
export function LocationSheet({ send, close }: { send: (content: Content) => void; close: () => void }) {
	const [place, setPlace] = useState({ name: '', address: '', latitude: '', longitude: '' });
	const set = (part: Partial<typeof place>): void => setPlace((current) => ({ ...current, ...part }));
	const submit = (): void => {
		const { name, address, latitude, longitude } = place;
		const location = { latitude: Number(latitude), longitude: Number(longitude), ...(name !== '' && { name }), ...(address !== '' && { address }) };
		send({ type: 'location', location });
	};
	return (
		<Sheet title="Share a location" close={close}>
			<form
				onSubmit={(event) => {
					event.preventDefault();
					submit();
				}}
			>
				<div class="sheet-scroll">
					<div class="places" role="group" aria-label="Places to start from">
						{PLACES.map((known) => (
							<button key={known.name} type="button" onClick={() => setPlace(known)}>
								{known.name}
							</button>
						))}
					</div>
					<TextField label="Latitude" type="number" required value={place.latitude} testId="location-latitude" change={(latitude) => set({ latitude })} />
					<TextField label="Longitude" type="number" required value={place.longitude} testId="location-longitude" change={(longitude) => set({ longitude })} />
					<TextField label="Name" value={place.name} testId="location-name" change={(name) => set({ name })} />
					<TextField label="Address" value={place.address} testId="location-address" change={(address) => set({ address })} />
				</div>
				<button type="submit" class="sheet-send" data-testid="sheet-send">
					Send
				</button>
			</form>
		</Sheet>
	);
}
