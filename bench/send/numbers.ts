import type { Sender } from '../server/messages';

const number = (position: number, throughput: Sender['throughput']): Sender => ({ id: `3001112223330${position}`, displayPhoneNumber: `+1 555-010-02${position}`, throughput });

/** The business numbers of this benchmark, one for each trial. */
export const numbers = {
	limited: { ours: number(10, 'STANDARD'), builtIn: number(11, 'STANDARD'), httpRequest: number(12, 'STANDARD') },
	shared: { ours: number(20, 'STANDARD') },
	fast: { ours: number(30, 'HIGH'), builtIn: number(31, 'HIGH'), httpRequest: number(32, 'HIGH') },
	onePerson: { ours: number(40, 'STANDARD'), builtIn: number(41, 'STANDARD') },
};

/** All of them, as the server is seeded. */
export const allNumbers: Sender[] = Object.values(numbers).flatMap((trials) => Object.values(trials));
