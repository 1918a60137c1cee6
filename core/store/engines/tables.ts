/**
 * The tables as both engines hold them. Instants are epoch milliseconds, JSON is text, yes and no are 1 and 0: one form that
 * SQLite and Postgres read alike. Only migrations change them.
 */
export interface Tables {
	deliveries: DeliveryRow;
	events: EventRow;
	event_positions: { account: string; last_seq: number };
	senders: SenderRow;
	pairs: PairRow;
	watchers: WatcherRow;
	uploads: UploadRow;
	inbox_bodies: InboxBodyRow;
	inbox_events: InboxEventRow;
	inbox_keys: { box: string; key: string; taken_at: number };
	inbox_positions: { box: string; last_seq: number };
	contacts: ContactRow;
	consent_entries: ConsentEntryRow;
	consent_persons: { account: string; person: string; seq: number };
	consent_blocks: { account: string; person: string; category: string; since_at: number };
	consent_heads: { account: string; last_seq: number; hash: string };
	conversations: ConversationRow;
	handovers: HandoverRow;
	handover_entries: HandoverEntryRow;
	turns: { phone_number_id: string; list: string; last_member: string };
	sla_cases: CaseRow;
	sla_policies: { revision: string; body: string };
	sla_directories: { tenant: string; policy: string; body: string };
	sla_notifications: NotificationRow;
	sla_messages: WatchMessageRow;
	sla_used_actions: { ref: string; action: string; used_at: number };
	sla_secrets: { name: string; secret: string };
	ask_waits: AskWaitRow;
	asks: AskRow;
	ask_people: { account: string; person: string; ask: string };
	ask_answers: { account: string; message_id: string; ask: string };
	subjects: SubjectRow;
	arrivals: ArrivalRow;
}

export interface DeliveryRow {
	id: string;
	key: string;
	key_kind: string;
	body_hash: string;
	account: string;
	phone_number_id: string;
	recipient: string;
	/** 0 urgent, 1 routine, so that an index puts urgent ones first. */
	urgency: number;
	useful_until: number | null;
	/** Everything else of a NewDelivery, as JSON. */
	body: string;
	state: string;
	reason: string | null;
	fence: number;
	due_at: number;
	lease_until: number | null;
	grace_until: number | null;
	attempt_count: number;
	attempts: string;
	possible_repeat: number;
	message_id: string | null;
	message_status: string | null;
	wa_id: string | null;
	user_id: string | null;
	accepted_at: number | null;
	receipt_status: string | null;
	receipt_at: number | null;
	/** All that counted, as JSON; nothing before the first. */
	receipts: string | null;
	created_at: number;
	updated_at: number;
	/** Whom it is for, as a keyed hash. */
	person: string | null;
	/** Which consent it needs; none where it needs none. */
	consent_category: string | null;
	subject: string | null;
	subject_generation: number | null;
	subject_part: string | null;
	/** Whether it has reached its recipient: 0 no, 1 perhaps, 2 yes. What is leaving just now counts as perhaps, whatever stands here. */
	told: number;
	/** The digest that was sent in its place. */
	digest_id: string | null;
}

export interface SubjectRow {
	account: string;
	key: string;
	generation: number;
	opened_at: number;
	resolved_at: number | null;
	changed_at: number;
}

export interface EventRow {
	account: string;
	seq: number;
	name: string;
	kind: string;
	delivery_id: string | null;
	occurred_at: number;
	details: string;
}

export interface SenderRow {
	sender: string;
	full_rate: number;
	/** Messages per second that were allowed at `rate_at`. */
	rate: number;
	rate_at: number;
	/** When the last booking is paid for (GCRA). */
	paid_at: number;
	paused_until: number;
	failures: number;
	/** Nothing while the circuit is closed. */
	opened_at: number | null;
	probe_at: number;
	probe_lease_until: number | null;
	probes: number;
}

export interface PairRow {
	sender: string;
	recipient: string;
	burst_since: number;
	burst: number;
	paused_until: number;
	no_burst_until: number;
	/** The instants booked, oldest first, as JSON. */
	booked: string;
	keep_most: number;
	keep_within: number;
	/** From here on the row says nothing any more. */
	forget_at: number;
}

export interface WatcherRow {
	name: string;
	kind: string;
	account: string;
	owner: string | null;
	fence: number;
	heartbeat_at: number;
	lease_until: number;
	memory: string;
}

export interface UploadRow {
	account: string;
	phone_number_id: string;
	mime_type: string;
	sha256: string;
	media_id: string;
	uploaded_at: number;
}

export interface InboxBodyRow {
	box: string;
	id: string;
	bytes: number;
	taken_at: number;
	body: string;
}

export interface InboxEventRow {
	box: string;
	seq: number;
	taken_at: number;
	content: string;
}

export interface ContactRow {
	phone_number_id: string;
	/** One key of a person, or a group's. */
	recipient: string;
	/** The key that all rows of the same person have in common. */
	person: string;
	/** When that was said; 0 while the key is only known alone. */
	person_at: number;
	/** When the last message came from there, by the provider's clock. */
	sent_at: number;
	/** Empty for another way of writing the number from which it came. */
	message_id: string;
	open_until: number;
}

export interface ConversationRow {
	phone_number_id: string;
	/** The key under which its person was known when it began. */
	person: string;
	name: string;
	version: number;
	is_open: number;
	body: string;
	expires_at: number | null;
	drop_off_at: number | null;
	/** Until then somebody looks at its drop-off. */
	lease_until: number;
	changed_at: number;
}

export interface HandoverRow {
	phone_number_id: string;
	person: string;
	version: number;
	/** `bot` or `human`. */
	owner: string;
	assignee: string | null;
	/** From then on the bot has it again. */
	owned_until: number | null;
	body: string;
	changed_at: number;
}

export interface HandoverEntryRow {
	phone_number_id: string;
	person: string;
	seq: number;
	at: number;
	body: string;
}

export interface CaseRow {
	tenant: string;
	key: string;
	policy: string;
	context: string;
	/** An empty list while a process is about to make the case known. */
	facts: string;
	is_open: number;
	next_due_at: number | null;
	created_at: number;
	changed_at: number;
}

export interface NotificationRow {
	key: string;
	tenant: string;
	case_key: string;
	policy: string;
	recipient: string;
	body: string;
	failed: number;
	told_at: number;
	message: string | null;
}

export interface WatchMessageRow {
	key: string;
	ref: string;
	tenant: string;
	policy: string;
	body: string;
	lease_until: number;
	handed_at: number | null;
	created_at: number;
}

export interface AskWaitRow {
	id: string;
	account: string;
	/** Execution and node: it waits for one thing at a time there. */
	place: string;
	resume_url: string;
	is_over: number;
	/** Nothing while a question is open, and once it is over. */
	next_call_at: number | null;
	taken_at: number | null;
	tries: number;
	created_at: number;
	changed_at: number;
}

export interface AskRow {
	id: string;
	account: string;
	wait: string;
	item: number;
	plan: string;
	facts: string;
	is_open: number;
	next_due_at: number | null;
	created_at: number;
	changed_at: number;
}

export interface ConsentEntryRow {
	account: string;
	seq: number;
	decision: string;
	category: string;
	source: string;
	decided_at: number;
	recorded_at: number;
	/** Keyed hashes, as JSON. */
	persons: string;
	evidence_ref: string | null;
	evidence_hash: string | null;
	/** Evidence and salt, as JSON; nothing once erased. */
	evidence: string | null;
	previous: string;
	hash: string;
}

export interface ArrivalRow {
	business_account_id: string;
	phone_number_id: string;
	message_id: string;
	/** The names of the person, as deliveries name recipients. */
	tel: string | null;
	user_key: string | null;
	name: string | null;
	kind: string;
	said: string | null;
	reply_to: string | null;
	attended: string | null;
	sent_at: number;
	taken_at: number;
}
