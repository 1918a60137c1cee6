import type { IDataObject, ITriggerFunctions, ITriggerResponse } from 'n8n-workflow';
import { deskSecret, leaveTick, tick, type Source, type TickParts } from '../../core/watch';
import { writtenDownMs } from '../shared/emitOnce';
import { openDesk } from '../shared/openDesk';
import { processName } from '../shared/processName';
import { readList } from '../shared/readList';
import { readWhole } from '../shared/readWhole';
import { toNodeError } from '../shared/toNodeError';
import { watchRepeatedly } from '../shared/watchRepeatedly';
import { handDropOffs } from './handDropOffs';
import { readSources, type ChosenSources } from './readSources';
import { messageHand } from './messageHand';

const dayMs = 24 * 3_600_000;

/** The same for every trigger that looks after the same cases, so that one of them has the word. */
const watcherName = (tenant: string, policies: readonly string[]) => ['sla', tenant, ...[...policies].sort()].join('|');

/** All policies where the list is empty; what the trigger's own sources find belongs to it in any case. */
function policiesOf(chosen: readonly string[], withCases: boolean, sources: readonly Source[]): string[] {
	const own = sources.map(({ policy }) => policy.id);
	if (!withCases) return own;
	return chosen.length === 0 ? [] : [...chosen, ...own];
}

/** What a started trigger works with. */
interface Watching extends Pick<ChosenSources, 'dropOffs'> {
	parts: TickParts;
	everyMs: number;
	hand: ReturnType<typeof messageHand>;
	/** Not where half-way conversations are all that is chosen. */
	hasCases: boolean;
}

async function open(context: ITriggerFunctions): Promise<Watching> {
	try {
		const options = context.getNodeParameter('options', {}) as IDataObject;
		const { policies: chosen, keepDays = 90 } = options;
		const everyMs = 1000 * readWhole(context.getNodeParameter('everySeconds', 15), { name: 'everySeconds', label: 'Look Every', unit: 'seconds', min: 1, max: 300 });
		const keepForMs = dayMs * readWhole(keepDays, { name: 'keepDays', label: 'Keep Closed Cases For', unit: 'days', min: 1, max: 3650 });
		const { withCases, sources, dropOffs } = await readSources(context);
		const policies = policiesOf(readList(chosen, { name: 'policies', label: 'Policies' }), withCases, sources);
		const { room } = await openDesk(context, options);
		const name = watcherName(room.tenant, policies);
		// Another process takes over after one tick at the latest, and never while this one still looks.
		const parts = { ...room, owner: processName, name, keepForMs, leaseMs: everyMs + 5_000, handOutMs: writtenDownMs + 30_000, ...(policies.length > 0 && { policies }), sources };
		return { parts, everyMs, hand: messageHand(context, await deskSecret(room)), hasCases: withCases || sources.length > 0, ...(dropOffs && { dropOffs }) };
	} catch (error) {
		throw toNodeError(error, context.getNode());
	}
}

/** One look at the cases: hands what is due to n8n. Answers whether there was something. */
async function lookAtCases({ parts, hand }: Pick<Watching, 'parts' | 'hand'>): Promise<boolean> {
	const { batches } = await tick(parts);
	// Closed meanwhile: the lease of the messages ends, and another process hands them out.
	if (parts.signal?.aborted) return false;
	hand(batches);
	return batches.length > 0;
}

async function look(context: ITriggerFunctions, { parts, hand, hasCases, dropOffs }: Watching, signal: AbortSignal): Promise<boolean> {
	const foundCases = hasCases && (await lookAtCases({ parts: { ...parts, signal }, hand }));
	// By hand, n8n takes the first that is emitted and drops the others.
	if (dropOffs === undefined || (foundCases && context.getMode() === 'manual')) return foundCases;
	const { store, nowMs } = parts;
	return (await handDropOffs(context, { store, ...dropOffs, signal, now: new Date(nowMs()).toISOString() })) || foundCases;
}

/** Looks for what is due again and again until n8n closes the trigger; by hand, until there is something to show. */
export async function startWatching(context: ITriggerFunctions): Promise<ITriggerResponse> {
	const watching = await open(context);
	return watchRepeatedly(context, {
		title: 'SLA Watcher Trigger',
		everyMs: watching.everyMs,
		look: async (signal) => await look(context, watching, signal),
		leave: async () => (watching.hasCases ? await leaveTick(watching.parts) : undefined),
	});
}
