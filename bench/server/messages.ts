/** What the server's process and ours say to each other. */
export type Said = { kind: 'listening'; port: number } | { kind: 'counted'; senders: Record<string, SenderCount>; cpuMs: number };

export type Asked = { kind: 'listen'; settings: ServerSettings } | { kind: 'count' };

/** How the server is set up; PEM texts. */
export interface ServerSettings {
	key: string;
	cert: string;
	answerAfterMs: number;
	senders: Sender[];
}

/** A business number; each trial has one of its own, so that trials neither share a limit nor a count. */
export interface Sender {
	id: string;
	displayPhoneNumber: string;
	throughput: 'STANDARD' | 'HIGH';
}

/** What reached one business number. */
export interface SenderCount {
	requests: number;
	/** Different connections that carried them. */
	connections: number;
}
