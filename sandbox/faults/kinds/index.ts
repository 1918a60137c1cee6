import type { FaultKind } from '../faultKind';
import { answerLost } from './answerLost';
import { badGateway } from './badGateway';
import { failed } from './failed';
import { pairLimited } from './pairLimited';
import { qualityDrop } from './qualityDrop';
import { rateLimited } from './rateLimited';
import { refused } from './refused';
import { reset } from './reset';
import { serverError } from './serverError';
import { serverErrorAfterAcceptance } from './serverErrorAfterAcceptance';
import { slow } from './slow';
import { slowBeforeAcceptance } from './slowBeforeAcceptance';
import { tokenExpired } from './tokenExpired';
import { unavailable } from './unavailable';
import { webhookDelayed } from './webhookDelayed';
import { webhookDuplicated } from './webhookDuplicated';
import { webhookLost } from './webhookLost';
import { webhookOutOfOrder } from './webhookOutOfOrder';

/** Every way in which things can go wrong, by name; a new one is one file here and one name in this list. */
export const faultKinds = new Map<string, FaultKind>(
	[
		rateLimited,
		pairLimited,
		refused,
		serverError,
		serverErrorAfterAcceptance,
		answerLost,
		reset,
		slow,
		slowBeforeAcceptance,
		unavailable,
		badGateway,
		tokenExpired,
		qualityDrop,
		failed,
		webhookLost,
		webhookDuplicated,
		webhookDelayed,
		webhookOutOfOrder,
	].map((kind) => [kind.name, kind]),
);
