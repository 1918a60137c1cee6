import { randomUUID } from 'node:crypto';
import { createIdSource, type IdSource } from './ids/idSource';
import { createFaultPlan, type FaultOrder, type FaultPlan } from './faults/faultPlan';
import { createJournal, type Journal } from './journal/journal';
import { createLedger, type Ledger } from './journal/ledger';
import type { RequestRecord, WebhookRecord } from './journal/records';
import { createLiveFeed, type LiveFeed } from './live/liveFeed';
import type { FetchedLink } from './media/linkFailure';
import { createFileStore, type FileStore } from './media/fileStore';
import type { Seed } from './seed/seed';
import { createShelf, type Shelf } from './snapshots/shelf';
import { type Clock, createMovableClock, type MovableClock } from './time/clock';
import { createScheduler, type Scheduler } from './time/scheduler';
import { createWorld, type World } from './world/world';
import { type Batches, type Batching, createBatches } from './webhooks/batches';
import { createHeldBack, type HeldBack } from './webhooks/heldBack';
import { createTransport, type Transport } from './webhooks/transport';

/** What can be tuned. Durations in milliseconds. */
export interface EmulatorSettings {
	/** After acceptance: when `sent` and `delivered` go out. */
	receiptDelaysMs: { sent: number; delivered: number };
	/** Pauses before each repeat of a webhook that was not answered with 200. */
	webhookRetryDelaysMs: number[];
	/** How long a callback may take to answer. */
	webhookTimeoutMs: number;
	/** Whether a free-form message outside the customer service window fails. */
	enforceWindow: boolean;
	/** Whether throughput and the pace to one person are limited. */
	enforceLimits: boolean;
	/** Whether links of media are fetched; without it only their form is checked. */
	fetchLinks: boolean;
	/** The HTTP status of 130429 and 131056. */
	throttleStatus: 400 | 429;
	/** Whether receipts are told by webhook; on the phones messages arrive either way. */
	receiptWebhooks: boolean;
	/** The Graph version that shapes webhooks. Meta: up to v23.0 receipts have a `conversation`. */
	webhookVersion: string;
	/** Whether message webhooks go together, and how many; null sends each alone. */
	webhookBatching: Batching | null;
	/** Whether webhooks carry business-scoped user ids, as they do since 2026. */
	userIdsInWebhooks: boolean;
	/** Whether a hidden number is left out or an empty text. */
	hiddenNumberAs: 'absent' | 'empty';
	/** Whether a person's file comes with an address, as since November 2025. */
	mediaUrlsInWebhooks: boolean;
	/** After how long a new template is reviewed by itself; null leaves it to the control API. */
	templateReviewDelayMs: number | null;
}

/** The parts that every room of the sandbox works with. */
export interface Emulator {
	settings: EmulatorSettings;
	clock: MovableClock;
	ids: IdSource;
	world: World;
	scheduler: Scheduler;
	transport: Transport;
	/** Where the bytes of media lie. */
	files: FileStore;
	/** Signs download addresses; never leaves the sandbox. */
	mediaSecret: string;
	live: LiveFeed;
	requests: Journal<RequestRecord>;
	webhooks: Journal<WebhookRecord>;
	ledger: Ledger;
	/** What goes wrong on purpose. */
	faults: FaultPlan;
	/** Webhooks that wait for the next one. */
	heldBack: HeldBack;
	batches: Batches;
	/** What links of media gave. */
	links: Map<string, FetchedLink>;
	/** Snapshots by name. */
	shelf: Shelf;
	reset(): void;
	close(): void;
}

const JOURNAL_KEPT = 1_000;
const LEDGER_KEPT = { recordsKept: 100_000, keysKept: 1_000_000 };

/** Puts the parts together around a fresh world. */
export function createEmulator(options: { seed: Seed; clock: Clock; idSeed?: number; settings: EmulatorSettings; faults?: FaultOrder[] }): Emulator {
	const { seed, idSeed, faults } = options;
	const clock = createMovableClock(options.clock);
	const settings = { ...options.settings };
	const emulator: Emulator = {
		settings,
		clock,
		ids: createIdSource(idSeed),
		world: createWorld(seed, clock.now()),
		scheduler: createScheduler(clock),
		transport: createTransport(settings.webhookTimeoutMs),
		files: createFileStore(),
		mediaSecret: randomUUID(),
		live: createLiveFeed(),
		requests: createJournal(JOURNAL_KEPT),
		webhooks: createJournal(JOURNAL_KEPT),
		ledger: createLedger(LEDGER_KEPT),
		faults: createFaultPlan(faults),
		heldBack: createHeldBack(),
		batches: createBatches(),
		links: new Map(),
		shelf: createShelf(),
		reset() {
			emulator.scheduler.clear();
			emulator.transport.drop();
			emulator.files.removeAll();
			clock.reset();
			Object.assign(settings, options.settings);
			emulator.world = createWorld(seed, clock.now());
			emulator.faults = createFaultPlan(faults);
			emulator.heldBack.clear();
			emulator.batches.clear();
			emulator.links.clear();
			for (const journal of [emulator.requests, emulator.webhooks, emulator.ledger]) journal.clear();
			emulator.live.publish({ event: 'reset', data: {} });
		},
		close() {
			emulator.scheduler.clear();
			emulator.transport.close();
			emulator.live.close();
			emulator.files.removeAll();
		},
	};
	return emulator;
}
