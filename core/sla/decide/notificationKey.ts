/** What makes a notification the same one: two watching processes that derive it independently get the same key. */
export interface KeyParts {
	tenant: string;
	caseKey: string;
	policy: string;
	metric: string;
	cycle: number;
	closings: number;
	silencesOver: number;
	level: string;
	repeat: number;
	recipient: string;
}

const part = (text: string) => text.replaceAll('%', '%25').replaceAll('|', '%7C');
const dotted = (text: string) => part(text).replaceAll('.', '%2E');

/** The deterministic key of a notification: tenant|case|policy.metric|cycle|level|repeat|recipient. */
export function notificationKey({ tenant, caseKey, policy, metric, cycle, closings, silencesOver, level, repeat, recipient }: KeyParts): string {
	const epoch = `${cycle}${closings > 0 ? `c${closings}` : ''}${silencesOver > 0 ? `s${silencesOver}` : ''}`;
	return [part(tenant), part(caseKey), `${dotted(policy)}.${dotted(metric)}`, epoch, part(level), String(repeat), part(recipient)].join('|');
}
