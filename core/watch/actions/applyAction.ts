import { wordLanguage } from '../../messages';
import { isAlarm } from '../../sla';
import type { Workroom } from '../workroom';
import { actionAnswer, type ActionOutcome } from './actionAnswer';
import { readAction, refOfAction } from './actionId';
import type { ActionReport, Tapper } from './actionReport';
import { deskSecret } from './deskSecret';
import { performAction } from './performAction';
import { sameAddress } from './sameAddress';

/**
 * Does what a button of a notification says. Only its recipient may, once, before it expires and while its cycle lasts; in
 * every other case nothing changes and the answer says why. Throws a StoreError.
 */
export async function applyAction(room: Workroom, id: string, tapper: Tapper): Promise<ActionReport> {
	const refuse = (outcome: ActionOutcome, language: string | undefined, more: Partial<ActionReport> = {}): ActionReport => ({
		outcome,
		caseKeys: [],
		changedKeys: [],
		...more,
		answer: actionAnswer(outcome, more.verb ?? 'acknowledge', wordLanguage(language)),
	});
	const action = readAction(await deskSecret(room), id.trim());
	if (action === undefined) return refuse('forged', tapper.language);
	const { verb, minutes, ref, expiresAt } = action;
	const message = await room.store.cases.message({ ref });
	const recipient = message?.notifications[0]?.recipient;
	if (message === undefined || recipient === undefined) return refuse('expired', tapper.language, { verb });
	if (!tapper.addresses.some((address) => sameAddress(address, recipient.address))) return refuse('notRecipient', tapper.language, { verb });
	const { language, name, id: recipientId } = recipient;
	const caseKeys = [...new Set(message.notifications.filter(isAlarm).map(({ caseKey }) => caseKey))];
	if (expiresAt <= room.nowMs()) return refuse('expired', language, { verb, by: name ?? recipientId, caseKeys });
	return await performAction(room, { verb, minutes, use: verb, via: tapper.via }, message);
}

/** The same for a tap that came in without anybody having said whose cases it concerns; undefined where no message of this store has such a button. */
export async function applyTap({ store, nowMs }: Pick<Workroom, 'store' | 'nowMs'>, id: string, tapper: Tapper): Promise<ActionReport | undefined> {
	const ref = refOfAction(id.trim());
	const message = ref === undefined ? undefined : await store.cases.message({ ref });
	return message && (await applyAction({ store, nowMs, tenant: message.tenant }, id, tapper));
}
