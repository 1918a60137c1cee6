import type { IDataObject } from 'n8n-workflow';
import type { Check, CheckId, CheckState } from '../../../core/cloudApi';

/** What a builder reads in the item of a check. */
export type SetUpStatus = 'ok' | 'warning' | 'problem' | 'unknown';

const titles: Record<CheckId, string> = {
	token: 'Access token',
	tokenApp: 'App of the access token',
	permissions: 'Permissions of the access token',
	accountAccess: 'Access to the account',
	appSecret: 'App secret',
	appSubscription: 'Subscription of the app',
	accountSubscription: 'Subscription to the account',
	callbackRoute: 'Where events go',
	numberRegistration: 'Registration of the number',
	numberQuality: 'Quality and name of the number',
	messagingLimit: 'Messaging limit',
	callbackAddress: 'Callback: address and certificate',
	callbackHandshake: 'Callback: answer',
};

const statuses: Record<Exclude<CheckState, 'skipped'>, SetUpStatus> = { ok: 'ok', warning: 'warning', failed: 'problem', unknown: 'unknown' };

const times = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function summaryOf(counts: Record<SetUpStatus, number>, findings: IDataObject[], isReceivingChecked: boolean): IDataObject {
	const status = (['problem', 'warning', 'unknown', 'ok'] as const).find((each) => counts[each] > 0) ?? 'unknown';
	const first = findings.find((finding) => finding.status === status);
	const told = [
		counts.problem > 0 && times(counts.problem, 'problem', 'problems'),
		counts.warning > 0 && times(counts.warning, 'warning', 'warnings'),
		counts.unknown > 0 && `${counts.unknown} could not be checked`,
		counts.ok > 0 && `${counts.ok} in order`,
	].filter((part) => part !== false);
	const what = `${told.join(', ')}. ${isReceivingChecked ? 'Sending and receiving were checked.' : 'Only sending was checked: enter a Callback URL to check receiving as well.'}`;
	const begin = status === 'ok' || first === undefined ? {} : { fix: `Begin with "${String(first.title)}".${first.fix === undefined ? '' : ` ${String(first.fix)}`}` };
	return { check: 'summary', title: 'Summary', status, what, ...begin, problems: counts.problem, warnings: counts.warning, unknown: counts.unknown, ok: counts.ok };
}

/** The checks as items' contents: a summary first, then each check in the order in which they are mended; what need not be checked is left out. */
export function setUpReport(checks: Check[], isReceivingChecked: boolean): IDataObject[] {
	const counts: Record<SetUpStatus, number> = { ok: 0, warning: 0, problem: 0, unknown: 0 };
	const findings: IDataObject[] = [];
	for (const { id, state, what, fix } of checks) {
		if (state === 'skipped') continue;
		const status = statuses[state];
		counts[status] += 1;
		findings.push({ check: id, title: titles[id], status, what, ...(fix !== undefined && { fix }) });
	}
	return [summaryOf(counts, findings, isReceivingChecked), ...findings];
}
