import type { Check } from '../check';
import type { Facts, NumberFacts } from '../facts';
import { chosenNumbers, worstOf, type Finding } from './chosenNumbers';

/** Source: Meta, WhatsApp business phone number, quality_rating and name_status. */
function find({ quality, nameStatus }: NumberFacts): Finding {
	if (quality === 'RED' || quality === 'YELLOW') {
		return { state: 'warning', what: `has the quality ${quality.toLowerCase()}`, fix: 'Write only to people who expect it; bad quality leads to restrictions.' };
	}
	if (nameStatus === 'DECLINED' || nameStatus === 'EXPIRED') {
		return { state: 'warning', what: `has a display name that is ${nameStatus.toLowerCase()}`, fix: "Submit a name by Meta's rules in WhatsApp Manager." };
	}
	return { state: 'ok', what: '' };
}

/** Whether a number's quality or name is about to cause trouble. */
export function checkNumberQuality(facts: Facts): Check {
	const chosen = chosenNumbers('numberQuality', 'Quality and name of the number', facts);
	return 'outcome' in chosen ? chosen.outcome : worstOf('numberQuality', chosen.list, find, 'Quality and display name are in order.');
}
