/** Upper bounds in seconds, around the 250 ms that Meta asks for at the median. Source: Meta, webhooks, performance. */
const buckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];

/** What is known at the moment and not counted. */
export interface Gauges {
	[name: string]: { help: string; value: number };
}

/** Counts what a door does. */
export class DoorMetrics {
	private readonly answers = new Map<number, number>();
	private readonly refusals = new Map<string, number>();
	private readonly counts = buckets.map(() => 0);
	private seconds = 0;
	private measured = 0;
	taken = 0;
	takenBytes = 0;
	storeFailures = 0;

	answered(status: number, seconds: number): void {
		this.answers.set(status, (this.answers.get(status) ?? 0) + 1);
		this.seconds += seconds;
		this.measured += 1;
		const at = buckets.findIndex((bound) => seconds <= bound);
		if (at !== -1) this.counts[at]! += 1;
	}

	refused(reason: string): void {
		this.refusals.set(reason, (this.refusals.get(reason) ?? 0) + 1);
	}

	/** Prometheus' text format. Source: Prometheus, exposition formats, version 0.0.4. */
	write(gauges: Gauges): string {
		const family = (name: string, type: string, help: string, lines: string[]) => [`# HELP whatsapp_ops_${name} ${help}`, `# TYPE whatsapp_ops_${name} ${type}`, ...lines.map((line) => `whatsapp_ops_${name}${line}`)];
		let below = 0;
		const histogram = [
			...buckets.map((bound, index) => `_bucket{le="${bound}"} ${(below += this.counts[index]!)}`),
			`_bucket{le="+Inf"} ${this.measured}`,
			`_sum ${this.seconds}`,
			`_count ${this.measured}`,
		];
		return [
			...family('webhook_answers_total', 'counter', 'Answers by HTTP status.', [...this.answers].map(([status, count]) => `{status="${status}"} ${count}`)),
			...family('webhook_refusals_total', 'counter', 'Requests that were not let in, by reason.', [...this.refusals].map(([reason, count]) => `{reason="${reason}"} ${count}`)),
			...family('webhook_taken_total', 'counter', 'Webhooks that were verified and stored.', [` ${this.taken}`]),
			...family('webhook_taken_bytes_total', 'counter', 'Bytes of the webhooks that were stored.', [` ${this.takenBytes}`]),
			...family('webhook_store_failures_total', 'counter', 'Webhooks that could not be stored and were answered with 503.', [` ${this.storeFailures}`]),
			...family('webhook_answer_seconds', 'histogram', 'From the end of the headers to the answer.', histogram),
			...Object.entries(gauges).flatMap(([name, { help, value }]) => family(name, 'gauge', help, [` ${value}`])),
			'',
		].join('\n');
	}
}
