import { sql, type Kysely } from 'kysely';
import type { Engine } from '../engines/engine';
import type { Tables } from '../engines/tables';
import type { Directory, Policy } from '../../sla';

const directoryName = (tenant: string, policy: string) => JSON.stringify([tenant, policy]);

/** Revisions that are remembered; one of them never changes. */
const rememberedRevisions = 1_000;

/** Policies and directories as they are kept. What is read again and again is parsed once, so that equal ones stay one object. */
export class PolicyShelf {
	private readonly revisions = new Map<string, Policy>();
	private readonly directories = new Map<string, { body: string; directory: Directory }>();

	constructor(private readonly engine: Engine) {}

	async keep(policies: Readonly<Record<string, Policy>>): Promise<void> {
		const unknown = Object.entries(policies).filter(([revision]) => !this.revisions.has(revision));
		if (unknown.length === 0) return;
		await this.engine.write(async (tx) => {
			const rows = unknown.map(([revision, policy]) => ({ revision, body: JSON.stringify(policy) }));
			await tx.insertInto('sla_policies').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
		});
		for (const [revision, policy] of unknown) this.remember(revision, policy);
	}

	/** Those of these revisions that are kept. */
	async read(db: Kysely<Tables>, revisions: Iterable<string>): Promise<ReadonlyMap<string, Policy>> {
		const wanted = [...new Set(revisions)];
		const unknown = wanted.filter((revision) => !this.revisions.has(revision));
		if (unknown.length > 0) {
			const rows = await db.selectFrom('sla_policies').selectAll().where('revision', 'in', unknown).execute();
			for (const { revision, body } of rows) this.remember(revision, JSON.parse(body));
		}
		return new Map(wanted.flatMap((revision) => (this.revisions.has(revision) ? [[revision, this.revisions.get(revision)!]] : [])));
	}

	async keepDirectory(tenant: string, policy: string, directory: Directory): Promise<void> {
		const body = JSON.stringify(directory);
		const known = await this.engine.read((db) => this.rowOf(db, tenant, policy));
		if (known === body) return;
		await this.engine.write(async (tx) => {
			await tx.insertInto('sla_directories').values({ tenant, policy, body }).onConflict((conflict) => conflict.columns(['tenant', 'policy']).doUpdateSet({ body })).execute();
		});
	}

	/** The directories of some policies as they are now, by policy. */
	async readDirectories(db: Kysely<Tables>, asked: readonly { tenant: string; policy: string }[]): Promise<(tenant: string, policy: string) => Directory | undefined> {
		const found = new Map<string, Directory>();
		for (const { tenant, policy } of asked) {
			const name = directoryName(tenant, policy);
			if (found.has(name)) continue;
			const body = await this.rowOf(db, tenant, policy);
			if (body === undefined) continue;
			const known = this.directories.get(name);
			const directory = known?.body === body ? known.directory : (JSON.parse(body) as Directory);
			this.directories.set(name, { body, directory });
			found.set(name, directory);
		}
		return (tenant, policy) => found.get(directoryName(tenant, policy));
	}

	private async rowOf(db: Kysely<Tables>, tenant: string, policy: string): Promise<string | undefined> {
		const { rows } = await sql<{ body: string }>`select body from sla_directories where tenant = ${tenant} and policy = ${policy}`.execute(db);
		return rows[0]?.body;
	}

	private remember(revision: string, policy: Policy): void {
		if (this.revisions.size >= rememberedRevisions) this.revisions.clear();
		this.revisions.set(revision, policy);
	}
}
