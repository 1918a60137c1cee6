import { renews, startsWithCase, type Fields, type Metric, type Policy } from '../policy';
import type { Cycle } from './cycle';
import type { FactOf } from './fact';
import { concerns, timelineOf, type Happening } from './timeline';
import { fieldsOf, type WatchedCase } from './watchedCase';

type Opening = FactOf<'start' | 'reopen' | 'reset' | 'resolve'>;

/** Follows one metric through the facts of a case. */
class MetricFold {
	readonly cycles: Cycle[] = [];
	private open?: Cycle;
	/** Index of the fact that gave the start of the open cycle; later knowledge corrects earlier knowledge. */
	private startKnownBy = -1;
	private begunByStart = false;
	private policy?: Policy;
	private fields: Fields;

	constructor(
		private readonly watched: WatchedCase,
		private readonly metricId: string,
		private readonly numbers: ReadonlyMap<number, number>,
	) {
		this.fields = fieldsOf(watched.context);
	}

	take(happening: Happening): void {
		const { fact, at } = happening;
		if (!concerns(fact, this.metricId)) return;
		switch (fact.kind) {
			case 'start':
				return this.start(happening, fact);
			case 'reopen':
				if (this.open === undefined) this.begin(happening, fact);
				return;
			case 'reset':
				if (this.open === undefined) return;
				this.close(at, 'reset');
				return this.begin(happening, fact);
			case 'pause':
				return this.pause(at);
			case 'resume':
				return this.resume(at);
			case 'resolve':
				return this.resolve(happening, fact);
			case 'cancel':
				return this.close(at, 'cancelled');
			case 'update':
				return this.update(fact.fields);
			case 'adopt':
				return this.adopt(fact.policy);
		}
	}

	private metricOf(policy: Policy | undefined): Metric | undefined {
		return policy?.metrics.find(({ id }) => id === this.metricId);
	}

	private firstStartNumber(): number {
		const { facts } = this.watched;
		return this.numbers.get(facts.findIndex((fact) => fact.kind === 'start' && concerns(fact, this.metricId)))!;
	}

	private start(happening: Happening, fact: FactOf<'start'>): void {
		if (this.open === undefined) {
			const metric = this.metricOf(this.watched.policies[fact.policy]);
			const again = this.cycles.length > 0;
			if (metric !== undefined && (!again || (!startsWithCase(metric) && fact.metrics !== undefined))) this.begin(happening, fact);
			return;
		}
		if (this.begunByStart) this.open.number = Math.min(this.open.number, this.numbers.get(happening.index)!);
		if (fact.corrects !== true || happening.index < this.startKnownBy) return;
		this.startKnownBy = happening.index;
		this.open.startedAt = happening.at;
		this.open.runs = this.open.runs.at(-1)?.toAt === undefined ? [{ fromAt: happening.at }] : [{ fromAt: happening.at, toAt: happening.at }];
	}

	private begin({ at, index }: Happening, fact: Opening): void {
		const named = 'policy' in fact && fact.policy !== undefined ? this.watched.policies[fact.policy] : undefined;
		const policy = named ?? this.policy;
		const metric = this.metricOf(policy);
		if (policy === undefined || metric === undefined) return;
		const wanted = startsWithCase(metric) || fact.metrics !== undefined || fact.kind === 'reset';
		if (!wanted) return;
		this.policy = policy;
		if ('fields' in fact && fact.fields !== undefined) this.fields = { ...this.fields, ...fact.fields };
		this.begunByStart = fact.kind === 'start';
		// An earlier start that becomes known later is still the start of the first cycle.
		const isFirst = this.begunByStart && startsWithCase(metric);
		const number = isFirst ? this.firstStartNumber() : this.numbers.get(index)!;
		this.open = { metric, policy, number, startedAt: at, runs: [{ fromAt: at }], fields: this.fields };
		this.startKnownBy = index;
		this.cycles.push(this.open);
	}

	private close(at: number, end: Cycle['end']): void {
		if (this.open === undefined) return;
		this.pause(at);
		this.open.endedAt = at;
		this.open.end = end;
		this.open = undefined;
	}

	private resolve(happening: Happening, fact: FactOf<'resolve'>): void {
		const metric = this.open?.metric;
		this.close(happening.at, 'resolved');
		if (metric !== undefined && renews(metric) && fact.metrics !== undefined) this.begin(happening, fact);
	}

	private pause(at: number): void {
		const run = this.open?.runs.at(-1);
		if (run !== undefined && run.toAt === undefined) run.toAt = at;
	}

	private resume(at: number): void {
		if (this.open?.runs.at(-1)?.toAt !== undefined) this.open.runs.push({ fromAt: at });
	}

	private update(fields: Fields): void {
		this.fields = { ...this.fields, ...fields };
		if (this.open !== undefined) this.open.fields = this.fields;
	}

	private adopt(revision: string): void {
		const policy = this.watched.policies[revision];
		const metric = this.metricOf(policy);
		if (this.open === undefined || policy === undefined || metric === undefined) return;
		Object.assign(this.open, { policy, metric });
		this.policy = policy;
	}
}

/** Numbers the facts that may begin a cycle in the order of recording, which facts known later do not change. */
function numberOpenings({ facts }: WatchedCase, metricId: string): Map<number, number> {
	const numbers = new Map<number, number>();
	facts.forEach((fact, index) => {
		const opens = fact.kind === 'start' || fact.kind === 'reopen' || fact.kind === 'reset' || (fact.kind === 'resolve' && fact.metrics !== undefined);
		if (opens && concerns(fact, metricId)) numbers.set(index, numbers.size + 1);
	});
	return numbers;
}

/** The cycles of every metric of a case by now, in the order in which they began. Pure. */
export function foldFacts(watched: WatchedCase, now: number): Cycle[] {
	const timeline = timelineOf(watched.facts, now);
	const ids = new Set(Object.values(watched.policies).flatMap(({ metrics }) => metrics.map(({ id }) => id)));
	return [...ids].flatMap((id) => {
		const fold = new MetricFold(watched, id, numberOpenings(watched, id));
		timeline.forEach((happening) => fold.take(happening));
		return fold.cycles;
	});
}
