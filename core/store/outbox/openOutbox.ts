import type { Engine } from '../engines/engine';
import { inUtc } from '../instant';
import type { Outbox } from '../port';
import { begin } from './begin';
import { claimDue, dueNumbers } from './claimDue';
import { combine } from './combine';
import { cancel, discard, redrive } from './dealWith';
import { find } from './find';
import { foldReceipts } from './foldReceipts';
import { putBack, refuse, renew } from './holdClaims';
import { purge } from './purge';
import { reserve } from './reserve';
import { settle } from './settle';
import { sweep } from './sweep';
import { backlog, withoutReceipt } from './watch';

/** The life of every outbound message, on an engine: each verb is a file beside this one. */
export function openOutbox(engine: Engine): Outbox {
	return {
		reserve: (requests, now) => reserve(engine, requests, inUtc(now)),
		begin: (claims, leaseUntil, now) => begin(engine, claims, leaseUntil, inUtc(now)),
		settle: (settlements, now) => settle(engine, settlements, inUtc(now)),
		combine: (request, now) => combine(engine, request, inUtc(now)),
		putBack: (claims, now) => putBack(engine, claims, now),
		refuse: (claims, now) => refuse(engine, claims, now),
		renew: (claims, leaseUntil) => renew(engine, claims, leaseUntil),
		dueNumbers: (account, now) => dueNumbers(engine, account, now),
		claimDue: (account, limit, leaseUntil, now, phoneNumberId) => claimDue(engine, account, limit, leaseUntil, now, phoneNumberId),
		foldReceipts: (receipts, now) => foldReceipts(engine, receipts, inUtc(now)),
		sweep: (limit, now) => sweep(engine, limit, inUtc(now)),
		find: (query) => find(engine, query),
		redrive: (ids, now) => redrive(engine, ids, now),
		discard: (ids, reason, now) => discard(engine, ids, reason, now),
		cancel: (ids, reason, now) => cancel(engine, ids, reason, now),
		backlog: (account, now) => backlog(engine, account, now),
		withoutReceipt: (account, below, from, until, limit) => withoutReceipt(engine, account, below, from, until, limit),
		purge: (before, limit) => purge(engine, before, limit),
	};
}
