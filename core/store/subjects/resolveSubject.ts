import { sql } from 'kysely';
import type { Dialect, Engine, Tx } from '../engines/engine';
import type { DeliveryRow, SubjectRow } from '../engines/tables';
import { toMs } from '../instant';
import { toDelivery } from '../outbox/rows/deliveryRow';
import { changeDeliveries, insertDeliveries } from '../outbox/rows/writeDeliveries';
import { cancel } from '../outbox/transitions/endDelivery';
import { startDelivery } from '../outbox/transitions/startDelivery';
import type { Delivery, NewDelivery, Resolution, Start, Subject, SubjectEnding, Told } from '../port';
import { subjectReasons } from './subjectReasons';
import { keepSubjects, toSubject } from './subjectRows';
import { takeOutOfDigests } from './takeOutOfDigests';
import { whoWasTold } from './whoWasTold';

async function lockSubject(tx: Tx, { forUpdate }: Dialect, account: string, key: string): Promise<Subject | undefined> {
	const { rows } = await sql<SubjectRow>`select * from subjects where account = ${account} and key = ${key} ${forUpdate}`.execute(tx);
	return rows[0] && toSubject(rows[0]);
}

/** Everything about the subject since it was opened, locked: whoever marks one of them as leaving has done so, or will find it called off. */
async function lockGeneration(tx: Tx, { forUpdate }: Dialect, { account, key, generation }: Subject): Promise<Delivery[]> {
	const { rows } = await sql<DeliveryRow>`
		select * from deliveries where account = ${account} and subject = ${key} and subject_generation = ${generation} order by id ${forUpdate}`.execute(tx);
	return rows.map(toDelivery).sort((left, right) => toMs(left.createdAt) - toMs(right.createdAt));
}

const isUpdate = ({ subject }: Delivery) => subject?.part === 'update';

/** A message that tells the end, at the beginning of its life. */
function startOver(asked: NewDelivery & { start: Start }, { key, generation }: Subject, now: string): Delivery {
	return { ...startDelivery(asked, now), subject: { key, generation, part: 'over', onNewer: 'repeat', standsFor: 0 } };
}

/** The messages that tell the end: those that were written down before, and one for everybody else who was told. */
async function tellOver(tx: Tx, engine: Engine, subject: Subject, told: Told[], known: Delivery[], over: SubjectEnding['over'], now: string): Promise<Resolution['over']> {
	const done = new Set(known.map(({ recipient }) => recipient));
	const missing = over === undefined ? [] : told.filter(({ recipient }) => !done.has(recipient)).map((person) => startOver(over(person, subject), subject, now));
	const inserted = missing.length === 0 ? new Set<string>() : await insertDeliveries(tx, engine, missing);
	return [...known.map((delivery) => ({ delivery, isNew: false })), ...missing.filter(({ id }) => inserted.has(id)).map((delivery) => ({ delivery, isNew: true }))];
}

/** The matter is over, in one step. */
export async function resolveSubject(engine: Engine, account: string, key: string, ending: SubjectEnding, now: string): Promise<Resolution | undefined> {
	const { write, dialect } = engine;
	return await write(async (tx) => {
		const found = await lockSubject(tx, dialect, account, key);
		if (found === undefined) return undefined;
		const already = found.resolvedAt !== undefined;
		const subject = already ? found : { ...found, resolvedAt: now };
		const all = await lockGeneration(tx, dialect, subject);

		const steps = already ? [] : all.filter(isUpdate).map((delivery) => cancel(delivery, subjectReasons.subjectResolved, now)).filter(({ changed }) => changed);
		const calledOff = new Map(steps.map(({ delivery }) => [delivery.id, delivery]));
		const falling = await takeOutOfDigests(tx, dialect, all.filter(isUpdate), ending.digest, now);
		for (const delivery of falling.fallen) calledOff.set(delivery.id, delivery);
		await changeDeliveries(tx, dialect, [...steps.map(({ delivery }) => delivery), ...falling.changed]);
		if (!already) await keepSubjects(tx, dialect, [subject], toMs(now));

		const updates = all.filter(isUpdate).map((delivery) => calledOff.get(delivery.id) ?? delivery);
		const told = whoWasTold(updates, falling.digests);
		const canceled = updates.filter(({ state, reason }) => state === 'canceled' && reason?.code === subjectReasons.subjectResolved.code);
		const over = await tellOver(tx, engine, subject, told, all.filter((delivery) => !isUpdate(delivery)), ending.over, now);
		return { subject, already, canceled, told, over };
	});
}
