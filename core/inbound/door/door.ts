import type { Inbox } from '../../store';
import type { SignatureAlarm } from '../intake/signatureAlarm';
import type { Intake } from '../intake/openIntake';
import type { AppSecrets } from '../verifySignature';
import type { ClientCertificate } from './clientCertificate';
import type { DoorMetrics } from './doorMetrics';
import type { LoadBounds, LoadLimit } from './loadLimit';

/** Where and for whom a door stands. */
export interface DoorSettings {
	host: string;
	/** 0 lets the operating system choose. */
	port: number;
	/** Of the callback, such as `/whatsapp`. */
	path: string;
	box: string;
	appSecrets: AppSecrets;
	/** Any of them is right. */
	verifyTokens: readonly string[];
	clientCertificate?: ClientCertificate;
	bounds?: Partial<LoadBounds>;
	/** A request must be there after this time; slower ones are ended. */
	requestTimeoutMs?: number;
}

/** What a door works with. */
export interface DoorParts {
	inbox: Pick<Inbox, 'take' | 'open' | 'backlog'>;
	/** One for a file, a few for a database behind a network. */
	commitsAtOnce: number;
	nowMs: () => number;
	random: () => number;
	/** What somebody should read; holds nothing of a body. */
	warn: (message: string) => void;
	/** Called with the boxes that got something. */
	taken?: (boxes: ReadonlySet<string>) => void;
}

/** A door that is open: an HTTP server of its own for Meta's webhooks. */
export interface Door {
	port: number;
	/** Lets nobody in any more, ends what is under way, and stores what was let in. */
	close(): Promise<void>;
}

/** What the verbs of an open door share. */
export interface DoorDesk {
	settings: DoorSettings;
	parts: DoorParts;
	metrics: DoorMetrics;
	limit: LoadLimit;
	intake: Intake;
	alarm: SignatureAlarm;
	/** Warns about one thing now and then only. */
	complain: (what: string, message: string) => void;
	/** Whether the last webhook could be stored. */
	storeWorks: boolean;
	isClosing: boolean;
}
