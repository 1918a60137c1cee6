/** The embedded store: one SQLite file, for any number of processes on one machine. */
export interface SqliteConfig {
	engine: 'sqlite';
	/** Absolute path; the folder is made when it is missing. */
	file: string;
	/** How long to wait for other processes; 10 seconds unless set. */
	busyTimeoutMs?: number;
}

/** A store that many machines share. */
export interface PostgresConfig {
	engine: 'postgres';
	host: string;
	port: number;
	database: string;
	user: string;
	password: string;
	/** `true` checks the server's certificate against the system's authorities. */
	ssl: boolean | { ca?: string; rejectUnauthorized?: boolean };
	/** Where the tables live; `whatsapp_ops` unless set, made when it is missing. */
	schema?: string;
	maxConnections: number;
	/** How long to wait for a row that others hold; 10 seconds unless set. A connection may take at least 10 seconds. */
	busyTimeoutMs?: number;
	/** How long Postgres may take to answer one statement before its connection is given up; 30 seconds unless set, and longer than busyTimeoutMs. */
	answerTimeoutMs?: number;
}

/** Where the store is. */
export type StoreConfig = SqliteConfig | PostgresConfig;
