import { Bell } from '../../../core/delivery/bell';

describe('a bell', () => {
	/** Sleeps until the signal; time alone never wakes it. */
	const untilRung = (_: number, signal?: AbortSignal) => new Promise<void>((resolve) => (signal!.aborted ? resolve() : signal!.addEventListener('abort', () => resolve())));

	it('ends a wait', async () => {
		const bell = new Bell(untilRung);
		const waiting = bell.wait(1000);
		bell.ring();
		await waiting;
	});

	it('that rang since the last wait ends the next one, once', async () => {
		const slept: number[] = [];
		const bell = new Bell(async (ms) => void slept.push(ms));
		bell.ring();
		bell.ring();
		await bell.wait(1);
		await bell.wait(2);
		expect(slept).toEqual([2]);
	});

	it('lets time end a wait too', async () => {
		const bell = new Bell(async () => undefined);
		await bell.wait(1);
		await bell.wait(1);
	});
});
