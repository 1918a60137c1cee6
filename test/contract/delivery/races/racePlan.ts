import type { SendPoint } from '../../../../core/delivery';
import { sendPoints } from '../../../../core/delivery';
import type { NewerRule } from '../../../../core/store';
import { chance } from '../kill/killPlan';

/** One message about the subject: by whom, to whom, when, and where its process ends, if it does. */
export interface RacingUpdate {
	key: string;
	/** Which of three people it is for. */
	person: number;
	atMs: number;
	mode: 'now' | 'queue';
	onNewer: NewerRule;
	endsAt?: SendPoint;
}

/** Messages about one subject, and its resolution, all within a second. */
export interface RacePlan {
	nth: number;
	subject: string;
	updates: RacingUpdate[];
	resolvesAtMs: number;
	/** Where the process that resolves it ends; it is run again then. */
	resolverEndsAt?: SendPoint;
}

/** The resolution comes in the middle of them. */
const middleMs = 500;

const pick = <Item>(items: readonly Item[], at: number): Item => items[Math.floor(at * items.length)]!;

/** The nth race; with `kills`, some of its processes end at a point of the way and never come back. */
export function racePlan(nth: number, kills: boolean): RacePlan {
	const dice = (...place: number[]) => chance(nth, kills ? 1 : 0, ...place);
	const dies = (...place: number[]) => (kills && dice(...place, 1) < 0.4 ? pick(sendPoints, dice(...place, 2)) : undefined);
	return {
		nth,
		subject: `race-${nth}`,
		updates: Array.from({ length: 2 + Math.floor(dice(1) * 4) }, (_, index) => ({
			key: `race-${nth}-update-${index}`,
			person: Math.floor(dice(2, index) * 3),
			atMs: Math.floor(dice(3, index) * 2 * middleMs),
			mode: dice(4, index) < 0.25 ? 'queue' : 'now',
			onNewer: pick(['repeat', 'repeat', 'replace', 'group'] as const, dice(5, index)),
			endsAt: dies(6, index),
		})),
		resolvesAtMs: middleMs,
		resolverEndsAt: kills ? dies(7) : undefined,
	};
}
