import { createHmac, timingSafeEqual } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';

/**
 * The least that any receiver could do: it checks the same signature and commits the same rows, several at a time, before it
 * answers. No limits, no parsing, no errors, no metrics.
 */
const [file = '', secret = ''] = process.argv.slice(2);
const database = new DatabaseSync(file);
database.exec('pragma journal_mode = wal; pragma synchronous = normal');
database.exec('create table bodies (box text not null, id text not null, bytes integer not null, taken_at bigint not null, body text not null, primary key (box, id)); create index by_age on bodies (taken_at)');
const insert = database.prepare('insert into bodies values (?, ?, ?, ?, ?)');

let waiting: Array<{ body: string; response: ServerResponse }> = [];
let isRunning = false;
let log: FileHandle | undefined;
let count = 0;

async function commit(): Promise<void> {
	while (waiting.length > 0) {
		const group = waiting;
		waiting = [];
		const now = Date.now();
		database.exec('begin immediate');
		for (const { body } of group) insert.run('app:1', String(++count).padStart(22, '0'), body.length, now, body);
		database.exec('commit');
		log ??= await open(`${file}-wal`, 'r+');
		await log.datasync();
		for (const { response } of group) response.writeHead(200, { 'Content-Type': 'text/plain', 'Content-Length': 2 }).end('OK');
	}
	isRunning = false;
}

const server = createServer((request, response) => {
	const chunks: Buffer[] = [];
	request.on('data', (chunk: Buffer) => chunks.push(chunk));
	request.on('end', () => {
		const body = Buffer.concat(chunks);
		const given = Buffer.from(String(request.headers['x-hub-signature-256']).slice(7), 'hex');
		if (!timingSafeEqual(given, createHmac('sha256', secret).update(body).digest())) return response.writeHead(401).end();
		waiting.push({ body: body.toString(), response });
		if (isRunning) return;
		isRunning = true;
		setImmediate(() => void commit());
	});
});
server.listen(0, '127.0.0.1', 4096, () => console.log(`http://127.0.0.1:${(server.address() as AddressInfo).port}`));
