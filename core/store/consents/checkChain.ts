import type { ConsentAnchor, ConsentCheck, ConsentEntry } from '../port';
import { hashEntry, hashEvidence } from './chain';

/** Reads a chain entry by entry. It keeps no more in mind than the end so far and what an erasure has to explain. */
export class ChainCheck {
	private seq = 0;
	private hash = '';
	private broken: ConsentCheck | undefined;
	/** Entries without evidence, by each of their persons, until an erasure of that person comes. */
	private readonly emptied = new Map<number, readonly string[]>();

	constructor(private readonly anchor?: ConsentAnchor) {}

	/** Takes the next entry; answers whether the chain holds up to here. */
	take(entry: ConsentEntry): boolean {
		const problem = this.problemOf(entry);
		if (problem !== undefined) this.broken ??= { isIntact: false, brokenAt: problem === 'missing' ? this.seq + 1 : entry.seq, problem };
		if (entry.decision === 'erased') {
			const erased = new Set(entry.persons);
			for (const [seq, persons] of this.emptied) if (persons.some((person) => erased.has(person))) this.emptied.delete(seq);
		} else if (entry.evidence === undefined) this.emptied.set(entry.seq, entry.persons);
		({ seq: this.seq, hash: this.hash } = entry);
		return this.broken === undefined;
	}

	/** What the chain is, now that it is at its end; `head` is where the store says that it ends. */
	end(head: ConsentAnchor): ConsentCheck {
		if (this.broken !== undefined) return this.broken;
		const [unexplained] = this.emptied.keys();
		if (unexplained !== undefined) return { isIntact: false, brokenAt: unexplained, problem: 'evidenceChanged' };
		if (head.seq !== this.seq || head.hash !== this.hash || (this.anchor !== undefined && this.anchor.seq > this.seq)) return { isIntact: false, brokenAt: this.seq + 1, problem: 'cutOff' };
		return { isIntact: true, entries: this.seq, head: this.seq === 0 ? undefined : { seq: this.seq, hash: this.hash } };
	}

	private problemOf(entry: ConsentEntry): Exclude<ConsentCheck, { isIntact: true }>['problem'] | undefined {
		if (entry.seq !== this.seq + 1) return 'missing';
		if (entry.previous !== this.hash || hashEntry(entry) !== entry.hash) return 'changed';
		if (this.anchor?.seq === entry.seq && this.anchor.hash !== entry.hash) return 'changed';
		const { evidence, salt = '', evidenceHash } = entry;
		if (evidence !== undefined && hashEvidence(evidence, salt) !== evidenceHash) return 'evidenceChanged';
		return undefined;
	}
}
