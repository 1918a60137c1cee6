import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** An execution that is over, as n8n has written it down. Instants are epoch milliseconds. */
export interface LoggedExecution {
	id: number;
	/** n8n's word: success, error, crashed, canceled. */
	status: string;
	startedAt: number;
	stoppedAt: number;
	/** What its nodes did, in the form that `readRunData` reads. */
	data: string;
}

/** The executions of a workflow in n8n's own SQLite file: n8n's list gives no more than a hundred, and asking for thousands one by one would be a load of its own. */
export interface ExecutionLog {
	/** Those that have ended since the last call, oldest first. */
	ended(): LoggedExecution[];
	/** How many have begun so far. */
	begun(): number;
	close(): void;
}

/** n8n writes UTC without a zone. */
const instant = (text: string) => Date.parse(`${text.replace(' ', 'T')}Z`);

/** Opens the log of a workflow; read only, while n8n runs or not. */
export function openExecutionLog(userFolder: string, workflowId: string): ExecutionLog {
	const database = new DatabaseSync(join(userFolder, '.n8n/database.sqlite'), { readOnly: true, timeout: 10_000 });
	const candidates = database.prepare(`select id, status, coalesce(startedAt, createdAt) as startedAt, stoppedAt from execution_entity where workflowId = ? and stoppedAt is not null and status not in ('new', 'running', 'waiting') order by id`);
	const data = database.prepare('select data from execution_data where executionId = ?');
	const count = database.prepare('select count(*) as begun from execution_entity where workflowId = ?');
	const seen = new Set<number>();
	return {
		ended() {
			const fresh = (candidates.all(workflowId) as Array<{ id: number; status: string; startedAt: string; stoppedAt: string }>).filter(({ id }) => !seen.has(id));
			return fresh.map(({ id, status, startedAt, stoppedAt }) => {
				seen.add(id);
				return { id, status, startedAt: instant(startedAt), stoppedAt: instant(stoppedAt), data: String((data.get(id) as { data: string } | undefined)?.data ?? '') };
			});
		},
		begun: () => Number((count.get(workflowId) as { begun: number }).begun),
		close: () => database.close(),
	};
}
