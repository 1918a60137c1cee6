import type { IDataObject } from 'n8n-workflow';
import { InvalidInputError } from '../../core/messages';
import { createDesk, slaWatcher, type Desk, type Workroom } from '../../core/watch';
import { openOperationsStore, type StoreUser } from './operationsStore';
import { asText } from './readText';

/** A desk with what it works with. */
export interface OpenDesk {
	desk: Desk;
	room: Workroom;
}

/** The name under which cases are kept apart, from the options of a panel; `default` where none was entered. Throws an InvalidInputError, also for an expression that gives nothing: its cases would come among those of others. */
export function readTenant(options: IDataObject): string {
	const tenant = (Object.hasOwn(options, 'tenant') ? asText(options.tenant, { name: 'tenant', label: 'The tenant' }) : '') || 'default';
	if (/^[A-Za-z0-9_.-]{1,60}$/.test(tenant)) return tenant;
	throw new InvalidInputError([{ field: 'tenant', message: 'The tenant must consist of up to 60 letters, digits, dots, dashes and underscores. Correct it.' }]);
}

/** Opens the desk of the tenant that the options name, in the node's store. Throws an InvalidInputError or a StoreError. */
export async function openDesk(context: StoreUser, options: IDataObject): Promise<OpenDesk> {
	const room: Workroom = { store: await openOperationsStore(context), tenant: readTenant(options), nowMs: Date.now };
	return { room, desk: createDesk(room) };
}

/** A trigger ticks at least every few minutes; one that was silent for so long is not running. */
const silentForMs = 10 * 60_000;

const nobodyTells = 'No SLA Watcher Trigger is running for these cases, and only that tells anybody of them. Publish a workflow with an SLA Watcher Trigger that uses the same store and tenant.';

/** What is missing for cases to be told of: undefined while an SLA Watcher Trigger is alive. */
export async function slaHint({ store, tenant, nowMs }: Workroom): Promise<string | undefined> {
	return (await store.watchers.isAlive(slaWatcher, tenant, new Date(nowMs() - silentForMs).toISOString())) ? undefined : nobodyTells;
}

