import type { IncomingMessage, ServerResponse } from 'node:http';
import { wordsForLog } from '../../messages';
import { admit } from '../admit';
import { answer, answerLater } from './answer';
import { hasCertificate } from './clientCertificate';
import type { DoorDesk } from './door';
import { readBody } from './readBody';

/** Several wrong signatures are told of in the workflow, where somebody reads it. */
async function tellOfWrongSignature({ settings: { box }, parts: { inbox, nowMs, taken }, alarm }: DoorDesk): Promise<void> {
	const event = alarm.wrong(nowMs());
	if (event === undefined) return;
	const takenAt = new Date(nowMs()).toISOString();
	await inbox.open(box, [], [{ key: event.eventKey, takenAt, content: event }]);
	taken?.(new Set([box]));
}

async function takeBody(desk: DoorDesk, body: Buffer, signature: string | string[] | undefined, response: ServerResponse): Promise<void> {
	const { settings: { appSecrets, box }, metrics, intake, alarm, complain } = desk;
	const admitted = admit({ rawBody: body, signature }, appSecrets);
	if (!admitted.accepted) {
		metrics.refused(admitted.signature ?? 'body');
		complain(`${admitted.status}`, `A webhook was refused with ${admitted.status}: ${admitted.reason}.`);
		if (admitted.signature === 'wrong') void tellOfWrongSignature(desk).catch(() => undefined);
		return answer(response, admitted.status, `Refused: ${admitted.status === 401 ? 'signature' : 'request'}`);
	}
	alarm.right();
	try {
		await intake.take(box, admitted.text);
		desk.storeWorks = true;
		metrics.taken += 1;
		metrics.takenBytes += body.length;
		answer(response, 200, 'OK');
	} catch (error) {
		desk.storeWorks = false;
		metrics.storeFailures += 1;
		complain('store', `A webhook could not be stored and was answered with 503, so that Meta repeats it: ${wordsForLog(error)}`);
		answerLater(response, 'Not stored: try again later');
	}
}

/** A webhook at the door: certificate -> room -> body -> admit -> take -> answer. Nothing is answered with 200 before it is on the disk. */
export async function receiveWebhook(desk: DoorDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
	const { settings: { clientCertificate }, metrics, limit, complain } = desk;
	if (clientCertificate !== undefined && !hasCertificate(request.headers, clientCertificate)) {
		metrics.refused('certificate');
		complain('certificate', `A webhook came without the client certificate of ${clientCertificate.commonName} (header ${clientCertificate.header}).`);
		return answer(response, 403, 'Refused: certificate');
	}
	const load = limit.enter();
	if (load === undefined) {
		metrics.refused('load');
		complain('load', 'Too many webhooks are under way; more are answered with 503, so that Meta repeats them.');
		return answerLater(response, 'Busy: try again later');
	}
	try {
		const read = await readBody(request, load);
		// What node puts into a list or joins was given more than once; both are refused as malformed.
		if (read.ok) return await takeBody(desk, read.body, request.headers['x-hub-signature-256'], response);
		metrics.refused(read.why);
		if (read.why === 'noRoom') answerLater(response, 'Busy: try again later');
		else if (read.why === 'tooLarge') answer(response, 413, 'Refused: too large');
	} finally {
		load.release();
	}
}
