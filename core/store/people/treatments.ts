import type { Tables } from '../engines/tables';
import { scrub } from './scrub';
import type { Traces } from './traces';
import { owned, treat, type Treatment, type Verdict } from './treatment';
import { withoutPerson } from './withoutPerson';

const names = (text: string | null, traces: Traces) => text !== null && scrub(text, traces) !== text;

/** A message that is leaving has to be there when its answer comes. */
function verdictOfDelivery({ recipient, wa_id, user_id, state }: Tables['deliveries'], { keys }: Traces): Verdict {
	if (!keys.has(recipient) && !keys.has(`tel:${wa_id}`) && !keys.has(`user:${user_id}`)) return 'rewrite';
	return state === 'leaving' ? 'leaving' : 'remove';
}

/** Whose message, receipt or change it is. What carries many people, an account event say, is rewritten. */
function verdictOfEvent({ content }: Tables['inbox_events'], traces: Traces): Verdict {
	const { event, from, recipient } = JSON.parse(content) as { event?: string; from?: unknown; recipient?: unknown };
	return (event === 'message' && names(JSON.stringify(from ?? null), traces)) || (event === 'receipt' && names(JSON.stringify(recipient ?? null), traces)) ? 'remove' : 'rewrite';
}

/** A row under a key that names the person is about the person; another row may not take that key's place. */
const keyed =
	<Table extends keyof Tables>(...columns: Array<keyof Tables[Table] & string>) =>
	(row: Tables[Table], traces: Traces): Verdict =>
		columns.some((column) => names(String(row[column] ?? ''), traces)) ? 'remove' : 'rewrite';

/** Every table in which a person can be found, and what happens there. */
export const treatments: readonly Treatment[] = [
	treat({ table: 'deliveries', key: ['id'], verdictOf: verdictOfDelivery, columns: ['key', 'body', 'reason', 'attempts', 'message_id', 'subject', 'subject_part'] }),
	treat({ table: 'subjects', key: ['account', 'key'], verdictOf: keyed<'subjects'>('key'), columns: [] }),
	treat({
		table: 'events',
		key: ['account', 'seq'],
		verdictOf: ({ details }, traces) => (traces.keys.has(String((JSON.parse(details) as { recipient?: unknown }).recipient)) ? 'remove' : 'rewrite'),
		columns: ['details'],
	}),
	treat({ table: 'pairs', key: ['sender', 'recipient'], verdictOf: owned<'pairs'>('recipient'), columns: [] }),
	treat({ table: 'conversations', key: ['phone_number_id', 'person', 'name'], verdictOf: owned<'conversations'>('person'), columns: ['body'] }),
	treat({ table: 'handovers', key: ['phone_number_id', 'person'], verdictOf: owned<'handovers'>('person'), columns: ['assignee', 'body'] }),
	treat({ table: 'handover_entries', key: ['phone_number_id', 'person', 'seq'], verdictOf: owned<'handover_entries'>('person'), columns: ['body'] }),
	treat({ table: 'turns', key: ['phone_number_id', 'list'], verdictOf: () => 'rewrite', columns: ['last_member'] }),
	treat({ table: 'inbox_bodies', key: ['box', 'id'], verdictOf: () => 'rewrite', columns: ['body'], rewrite: withoutPerson }),
	treat({ table: 'inbox_events', key: ['box', 'seq'], verdictOf: verdictOfEvent, columns: ['content'] }),
	treat({ table: 'arrivals', key: ['phone_number_id', 'message_id'], verdictOf: owned<'arrivals'>('tel', 'user_key'), columns: ['name', 'said', 'reply_to', 'attended'] }),
	treat({ table: 'sla_cases', key: ['tenant', 'key'], verdictOf: keyed<'sla_cases'>('key'), columns: ['context', 'facts'] }),
	treat({ table: 'sla_policies', key: ['revision'], verdictOf: () => 'rewrite', columns: ['body'] }),
	treat({ table: 'sla_directories', key: ['tenant', 'policy'], verdictOf: () => 'rewrite', columns: ['body'], rewrite: withoutPerson }),
	treat({ table: 'sla_notifications', key: ['key'], verdictOf: keyed<'sla_notifications'>('key', 'recipient'), columns: ['body'] }),
	treat({ table: 'sla_messages', key: ['key'], verdictOf: keyed<'sla_messages'>('key'), columns: ['body'] }),
	treat({ table: 'asks', key: ['id'], verdictOf: () => 'rewrite', columns: ['plan', 'facts'] }),
	treat({ table: 'ask_people', key: ['account', 'person', 'ask'], verdictOf: keyed<'ask_people'>('person'), columns: [] }),
	treat({ table: 'ask_answers', key: ['account', 'message_id'], verdictOf: keyed<'ask_answers'>('message_id'), columns: [] }),
	// The last, so that an erasure that was interrupted finds every key when it is asked for again.
	treat({ table: 'contacts', key: ['phone_number_id', 'recipient'], verdictOf: owned<'contacts'>('recipient', 'person'), columns: ['message_id'], tellsKeys: true }),
];

/** Tables that name nobody, each with the reason. */
export const nameless: Partial<Record<keyof Tables, string>> = {
	event_positions: 'counters',
	senders: 'budgets of the business’s own numbers',
	watchers: 'positions and instants',
	uploads: 'hashes and media ids',
	// What proves a consent is taken out by the chain's own erasure, before this.
	consent_entries: 'keyed hashes',
	consent_persons: 'keyed hashes',
	consent_blocks: 'keyed hashes',
	consent_heads: 'hashes',
	inbox_keys: 'hashes',
	inbox_positions: 'counters',
	ask_waits: 'addresses and instants of executions',
	sla_used_actions: 'random names of messages',
	sla_secrets: 'random bytes',
};
