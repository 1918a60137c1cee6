import type { Check } from '../check';
import type { Facts, NumberFacts } from '../facts';
import { chosenNumbers, worstOf, type Finding } from './chosenNumbers';

const register = 'Register the number with the Cloud API (POST /{phone number ID}/register, or WhatsApp Manager).';
const support = 'Read the reason in WhatsApp Manager.';

/** Source: Meta, WhatsApp business phone number, status. */
const statuses: Record<string, Finding> = {
	CONNECTED: { state: 'ok', what: '' },
	PENDING: { state: 'failed', what: 'is not registered yet', fix: register },
	UNVERIFIED: { state: 'failed', what: 'is not verified', fix: 'Verify the number by SMS or call in WhatsApp Manager, then register it.' },
	DISCONNECTED: { state: 'failed', what: 'is disconnected', fix: register },
	MIGRATED: { state: 'failed', what: 'was moved to another account', fix: 'Use the credential of that account.' },
	DELETED: { state: 'failed', what: 'was deleted', fix: 'Choose another number.' },
	BANNED: { state: 'failed', what: 'is banned', fix: support },
	RESTRICTED: { state: 'warning', what: 'is restricted: it has reached its limit or got bad reactions', fix: support },
	RATE_LIMITED: { state: 'warning', what: 'is limited because it wrote too much', fix: support },
	FLAGGED: { state: 'warning', what: 'gets bad reactions and may be restricted', fix: 'Write only to people who expect it.' },
};

function find({ platform, status }: NumberFacts): Finding {
	if (platform !== undefined && platform !== 'CLOUD_API') {
		return { state: 'failed', what: platform === 'ON_PREMISE' ? 'is registered with the on-premises API and not with the Cloud API' : 'is not registered with the Cloud API', fix: register };
	}
	if (status === undefined) return { state: 'ok', what: '' };
	const known = Object.hasOwn(statuses, status) ? statuses[status] : undefined;
	return known ?? { state: 'warning', what: `has the status ${status.toLowerCase().replaceAll('_', ' ')}`, fix: support };
}

/** Whether the numbers are connected to the Cloud API. */
export function checkNumberRegistration(facts: Facts): Check {
	const chosen = chosenNumbers('numberRegistration', 'The registration of the number', facts);
	return 'outcome' in chosen ? chosen.outcome : worstOf('numberRegistration', chosen.list, find, chosen.list.length === 1 ? 'The number is connected.' : `All ${chosen.list.length} numbers are connected.`);
}
