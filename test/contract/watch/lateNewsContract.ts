import { readPolicy } from '../../../core/sla';
import { draft } from '../../unit/sla/given/watched';
import type { StoreRoom } from '../store/storeRoom';
import { at, type DeskWorld } from './deskWorld';
import { worldPerTest } from './worldPerTest';

/** What is promised where news comes late, out of order or with the instant of another clock: silence and alarms follow how the case stands. On every engine. */
export function lateNewsContract(openRoom: () => Promise<StoreRoom>): void {
	let world: DeskWorld;
	worldPerTest(openRoom, (given) => void ({ world } = given));

	const go = (time: string, date?: string) => void (world.now = at(time, date));
	/** Ticks through the rest of the day; gives all that is told. */
	const restOfDay = async () => {
		const told: string[] = [];
		for (const time of ['10:48', '11:00', '11:30', '12:30', '13:00', '15:00', '16:59']) {
			if (at(time) <= world.now) continue;
			go(time);
			told.push(...(await world.tick()));
		}
		return told;
	};
	const said = (time: string) => ({ saidAt: at(time) });

	describe('what happened before the case was first heard of', () => {
		it('an end is an end', async () => {
			go('10:00');
			await world.open();
			go('10:05');
			expect(await world.open('T-1', { says: ['resolve'], ...said('09:50') })).toBe('resolved');
			expect(await restOfDay()).toEqual([]);
		});

		it('a pause is a pause, and its end too', async () => {
			go('10:00');
			await world.open();
			go('10:05');
			expect(await world.open('T-1', { says: ['pause'], ...said('09:50') })).toBe('paused');
			go('12:00');
			expect(await world.tick()).toEqual([]);
			expect(await world.open('T-1', said('12:00'))).toBe('resumed');
			go('12:48');
			expect(await world.tick()).toEqual(['warning Ana T-1']);
		});

		it('a goal that was met is met', async () => {
			world.policy = readPolicy({ ...draft, metrics: [{ ...draft.metrics[0]!, id: 'first', kind: 'firstResponse' }] });
			go('10:00');
			await world.open('T-1', { metrics: [{ id: 'first', metAt: at('09:50') }] });
			expect(await restOfDay()).toEqual([]);
			expect(await world.open('T-1', { metrics: [{ id: 'first', metAt: at('09:50') }] })).toBe('unchanged');
		});
	});

	describe('before the case begins', () => {
		it.each(['resolve', 'cancel'] as const)('%s ends it for good', async (verb) => {
			await world.open('T-1', { startedAt: at('10:00') });
			expect(await world.desk.act('T-1', { verb, by: 'Ana' })).toBe(true);
			expect(await restOfDay()).toEqual([]);
		});

		it('being missing from a complete list ends it for good', async () => {
			await world.open('T-1', { startedAt: at('10:00') });
			expect((await world.watch([{ key: 'T-2', startedAt: at('16:00') }], { complete: true })).missing).toEqual(['T-1']);
			expect((await restOfDay()).filter((one) => one.includes('T-1'))).toEqual([]);
		});

		it('it can be paused, and resumed', async () => {
			await world.open('T-1', { startedAt: at('10:00') });
			await world.desk.act('T-1', { verb: 'pause' });
			go('11:59');
			expect(await world.tick()).toEqual([]);
			await world.desk.act('T-1', { verb: 'resume' });
			go('12:47');
			expect(await world.tick()).toEqual(['warning Ana T-1']);
		});
	});

	describe('a case that is open again', () => {
		it('though it was missing from a list, and its source has not changed, is watched again', async () => {
			await world.open('T-1', said('09:00'));
			await world.open('T-2', said('09:00'));
			go('09:30');
			await world.watch([{ key: 'T-2', ...said('09:00'), context: { owner: 'ana' } }], { complete: true });
			go('09:45');
			expect(await world.open('T-1', said('09:00'))).toBe('reopened');
			go('10:18');
			expect((await world.tick()).join(' + ')).toContain('warning Ana T-1');
		});

		it('by what was said before it was closed stays closed', async () => {
			await world.open('T-1', { context: { status: 'open', owner: 'ana' } });
			go('10:00');
			expect(await world.open('T-1', { says: ['resolve'], ...said('09:55'), context: { status: 'closed', owner: 'ana' } })).toBe('resolved');
			go('10:05');
			expect(await world.open('T-1', { ...said('09:40'), context: { status: 'in progress', owner: 'ana' } })).toBe('unchanged');
			expect((await world.desk.get('T-1')).state).toBe('closed');
			expect(await restOfDay()).toEqual([]);
		});

		it('and was closed by a person after that stays closed', async () => {
			await world.open('T-1', { context: { status: 'open', owner: 'ana' } });
			go('09:30');
			await world.desk.act('T-1', { verb: 'resolve', by: 'Ana' });
			go('09:35');
			expect(await world.open('T-1', { ...said('09:20'), context: { status: 'in progress', owner: 'ana' } })).toBe('keptClosed');
			expect(await restOfDay()).toEqual([]);
			expect(await world.open('T-1', { context: { status: 'open', owner: 'ana' } })).toBe('reopened');
		});

		it('is not closed by an end of before', async () => {
			await world.open('T-1', said('09:00'));
			go('09:20');
			await world.open('T-1', { says: ['resolve'], ...said('09:20') });
			go('09:30');
			expect(await world.open('T-1', said('09:30'))).toBe('reopened');
			expect(await world.open('T-1', { says: ['resolve'], ...said('09:20') })).toBe('unchanged');
			go('10:30');
			expect(await world.tick()).toEqual(['breach Ana T-1']);
		});
	});

	describe('a pause', () => {
		it('by a person holds, though its source says that it was open before', async () => {
			await world.open('T-1', said('09:00'));
			go('09:30');
			await world.desk.act('T-1', { verb: 'pause', by: 'Ana' });
			expect(await world.open('T-1', said('09:00'))).toBe('unchanged');
			expect((await world.desk.get('T-1')).state).toBe('paused');
			expect(await world.open('T-1', said('09:31'))).toBe('resumed');
		});

		it('by its source holds, though an older word comes later', async () => {
			await world.open('T-1', said('09:00'));
			go('09:30');
			await world.open('T-1', { says: ['pause'], ...said('09:30') });
			expect(await world.open('T-1', said('09:10'))).toBe('unchanged');
			expect(await restOfDay()).toEqual([]);
		});

		it('is over once somebody resumes it, whatever instant is given', async () => {
			await world.open();
			go('09:30');
			await world.desk.act('T-1', { verb: 'pause' });
			expect(await world.desk.act('T-1', { verb: 'resume', at: at('09:20') })).toBe(true);
			go('10:00');
			expect(await world.tick()).toEqual(['breach Ana T-1']);
		});
	});

	it('a source that leaves the status out adds nothing, and keeps no acknowledgement alive', async () => {
		await world.open('T-1', { context: { status: 'open', owner: 'ana' } });
		go('10:00');
		expect(await world.tick()).toEqual(['breach Ana T-1']);
		await world.desk.act('T-1', { verb: 'acknowledge', by: 'Ana' });
		for (const time of ['10:15', '10:30', '10:45', '10:59']) {
			go(time);
			expect(await world.open('T-1', { context: { owner: 'ana' } })).toBe('unchanged');
		}
		go('11:00');
		expect((await world.tick()).sort()).toEqual(['breach Ana T-1', 'escalation Bo T-1']);
	});
}
