import type { ServerResponse } from 'node:http';
import { answerHandshake } from '../answerHandshake';
import { answer } from './answer';
import type { DoorDesk } from './door';
import { readQuery } from './readQuery';

/** Answers Meta's verification request: any of the verify tokens is right. */
export function shakeHands({ settings: { verifyTokens }, metrics, complain }: DoorDesk, search: string, response: ServerResponse): void {
	const answers = verifyTokens.map((token) => answerHandshake(readQuery(search), token));
	const good = answers.find(({ status }) => status === 200);
	if (good?.status === 200) return answer(response, 200, good.body);
	const refused = answers.find(({ status }) => status === 403);
	complain('handshake', `A verification request was refused: ${refused?.status === 403 ? refused.reason : 'there is no verify token'}.`);
	metrics.refused('handshake');
	answer(response, 403, 'Refused: verification');
}
