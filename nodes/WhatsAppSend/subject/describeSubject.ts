import type { IDataObject } from 'n8n-workflow';
import { toldPeople, type ToldPerson } from '../../../core/delivery';
import { addressOf } from '../../../core/messages';
import type { Delivery, Subject } from '../../../core/store';

const reasonOf = ({ id, reason }: Delivery): IDataObject => ({ deliveryId: id, ...(reason && { code: reason.code, words: reason.words }) });

function describeOver({ id, state, reason, messageId, dueAt }: Delivery): IDataObject {
	return { deliveryId: id, state, ...(messageId && { messageId }), ...(reason && { reason: { code: reason.code, words: reason.words } }), ...(state === 'waiting' && { dueAt }) };
}

function describePerson({ last, told, waiting, canceled, failed, over }: ToldPerson): IDataObject {
	return {
		recipient: { input: addressOf(last.message.to), ...(last.waId && { waId: last.waId }), ...(last.userId && { userId: last.userId }) },
		told,
		waiting: waiting.map(reasonOf),
		canceled: canceled.map(reasonOf),
		failed: failed.map(reasonOf),
		...(over && { over: describeOver(over) }),
	};
}

/** A subject as an item: whether it is open, and person by person who was told, what waits, what was called off and why. */
export function describeSubject(subject: Subject, deliveries: Delivery[], digests: ReadonlyMap<string, Delivery>): IDataObject {
	const people = toldPeople(deliveries, digests);
	const sum = (count: (person: ToldPerson) => number) => people.reduce((total, person) => total + count(person), 0);
	return {
		subject: subject.key,
		state: subject.resolvedAt === undefined ? 'open' : 'resolved',
		timesOpened: subject.generation,
		openedAt: subject.openedAt,
		...(subject.resolvedAt && { resolvedAt: subject.resolvedAt }),
		told: people.filter(({ told }) => told !== 'no').length,
		waiting: sum(({ waiting }) => waiting.length),
		canceled: sum(({ canceled }) => canceled.length),
		recipients: people.map(describePerson),
	};
}
