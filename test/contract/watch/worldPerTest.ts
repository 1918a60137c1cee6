import { openStore, type Store } from '../../../core/store';
import type { StoreRoom } from '../store/storeRoom';
import { DeskWorld } from './deskWorld';

/** For each test of a contract, a desk on a new store, which is closed after it; the engine is started once. */
export function worldPerTest(openRoom: () => Promise<StoreRoom>, begin: (given: { room: StoreRoom; store: Store; world: DeskWorld }) => void): void {
	jest.setTimeout(60_000);
	let room: StoreRoom | undefined;
	let store: Store | undefined;
	beforeAll(async () => void (room = await openRoom()));
	afterAll(() => room?.stop());
	beforeEach(async () => {
		store = await openStore(room!.newConfig());
		begin({ room: room!, store, world: new DeskWorld(store) });
	});
	afterEach(() => store?.close());
}
