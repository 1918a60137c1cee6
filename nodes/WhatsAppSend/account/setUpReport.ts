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

/** Worst first. */
const order = ['problem', 'warning', 'unknown', 'ok'] as const;

const nothingToMend = '-';

/** What a builder reads of one check; the columns of the table, in this order. */
interface Finding extends IDataObject {
	status: SetUpStatus;
	title: string;
	what: string;
	/** A dash where nothing is to be mended: n8n's table shows an empty text as "empty", in red. */
	fix: string;
	check: CheckId | 'summary';
}

function summaryOf(findings: Finding[], isReceivingChecked: boolean): Finding {
	const count = (status: SetUpStatus) => findings.filter((finding) => finding.status === status).length;
	const [problems, warnings, unknown, ok] = order.map(count) as [number, number, number, number];
	const told = [
		problems > 0 && `${problems} ${problems === 1 ? 'problem' : 'problems'}`,
		warnings > 0 && `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`,
		unknown > 0 && `${unknown} could not be checked`,
		ok > 0 && `${ok} in order`,
	].filter((part) => part !== false);
	const scope = isReceivingChecked ? 'Sending and receiving were checked.' : 'Only sending was checked: enter a Callback URL to check receiving as well.';
	const first = findings.find(({ status }) => status !== 'ok');
	const fix = first === undefined ? nothingToMend : `Begin with "${first.title}".${first.fix === nothingToMend ? '' : ` ${first.fix}`}`;
	return { status: first?.status ?? 'ok', title: 'Summary', what: `${told.join(', ')}. ${scope}`, fix, check: 'summary' };
}

/** The checks as items' contents: a summary, then the worst first, in the order in which they are mended; what need not be checked is left out. */
export function setUpReport(checks: Check[], isReceivingChecked: boolean): IDataObject[] {
	const findings = checks.flatMap(({ id, state, what, fix = nothingToMend }): Finding[] => (state === 'skipped' ? [] : [{ status: statuses[state], title: titles[id], what, fix, check: id }]));
	const sorted = order.flatMap((status) => findings.filter((finding) => finding.status === status));
	return [summaryOf(sorted, isReceivingChecked), ...sorted];
}
