import type { Engine } from '../engines/engine';
import type { Inbox } from '../port';
import { forget, purge } from './forget';
import { noteAttended } from './noteAttended';
import { open } from './open';
import { after, backlog, pick } from './readEvents';
import { take } from './take';
import { unopened } from './unopened';

/** What came in, on an engine: each verb is a file beside this one. */
export function openInbox(engine: Engine): Inbox {
	return {
		take: (bodies, now) => take(engine, bodies, now),
		unopened: (box, limit, bytes) => unopened(engine, box, limit, bytes),
		open: (box, bodyIds, events) => open(engine, box, bodyIds, events),
		after: (box, seq, limit) => after(engine, box, seq, limit),
		pick: (box, seqs) => pick(engine, box, seqs),
		noteAttended: (box, events) => noteAttended(engine, box, events),
		backlog: (box) => backlog(engine, box),
		forget: (box, seq, limit) => forget(engine, box, seq, limit),
		purge: (before, limit, waitingBefore = before) => purge(engine, before, limit, waitingBefore),
	};
}
