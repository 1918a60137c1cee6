import type { Engine } from '../engines/engine';
import type { Conversations } from '../port';
import { change } from './change';
import { dueDropOffs, settleDropOffs } from './dropOffs';
import { find } from './find';
import { noteInbound } from './noteInbound';
import { noteKeyChanges } from './noteKeyChanges';
import { purge } from './purge';
import { unanswered } from './unanswered';
import { windowsOpenUntil } from './windowsOpenUntil';

/** The people who write to our numbers and conversations with them, on an engine: each verb is a file beside this one. */
export function openConversations(engine: Engine): Conversations {
	return {
		noteInbound: (notes) => noteInbound(engine, notes),
		noteKeyChanges: (changes) => noteKeyChanges(engine, changes),
		windowsOpenUntil: (phoneNumberId, recipientKeys) => windowsOpenUntil(engine, phoneNumberId, recipientKeys),
		unanswered: (query) => unanswered(engine, query),
		change: (name, step, now) => change(engine, name, step, now),
		find: (query, now) => find(engine, query, now),
		dueDropOffs: (query, now) => dueDropOffs(engine, query, now),
		settleDropOffs: (settled) => settleDropOffs(engine, settled),
		purge: (before, limit) => purge(engine, before, limit),
	};
}
