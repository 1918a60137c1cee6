import type { ServerResponse } from 'node:http';
import { answer } from './answer';
import type { DoorDesk } from './door';

/** What Prometheus asks for. */
export async function writeMetrics({ settings: { box }, parts: { inbox, nowMs }, metrics, limit, alarm }: DoorDesk, response: ServerResponse): Promise<void> {
	const backlog = await inbox.backlog(box).catch(() => undefined);
	const oldestMs = backlog?.oldestTakenAt === undefined ? nowMs() : Date.parse(backlog.oldestTakenAt);
	const text = metrics.write({
		webhook_requests_in_flight: { help: 'Requests under way.', value: limit.requests },
		webhook_bytes_in_flight: { help: 'Bytes of bodies under way.', value: limit.bytes },
		webhook_wrong_signatures_in_a_row: { help: 'Wrong signatures since the last right one.', value: alarm.wrongInARow },
		resident_memory_bytes: { help: 'Resident memory of this process.', value: process.memoryUsage.rss() },
		...(backlog && {
			inbox_bodies: { help: 'Stored webhooks that no trigger has opened yet.', value: backlog.bodies },
			inbox_oldest_seconds: { help: 'Age of the oldest of them.', value: Math.max(0, nowMs() - oldestMs) / 1000 },
		}),
	});
	answer(response, 200, text, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
}
