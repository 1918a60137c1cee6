import type { ConsentEntry } from '../store';
import type { TrailEntry } from './trailEntry';

const about = (category: string) => (category === 'all' ? 'messages' : `${category} messages`);

const words: Record<ConsentEntry['decision'], (category: string) => string> = {
	given: (category) => `The person agreed to ${about(category)}.`,
	withdrawn: (category) => `The person does not want ${about(category)}.`,
	erased: () => 'What proved the consents of this person was taken out.',
};

/** One decision about consent. */
export function fromConsent({ decision, category, source, decidedAt, recordedAt, seq, evidence }: ConsentEntry): TrailEntry {
	const [person] = evidence?.recipientKeys ?? [];
	return {
		at: decidedAt,
		step: 'consent',
		words: words[decision](category),
		...(person !== undefined && { person }),
		...(evidence?.evidenceId !== undefined && { messageId: evidence.evidenceId }),
		details: { decision, category, source, recordedAt, entry: seq, ...(evidence?.text !== undefined && { text: evidence.text }) },
	};
}
