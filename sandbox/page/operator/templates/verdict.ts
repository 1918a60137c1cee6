/** What a reviewer can decide about a template. */
export interface Verdict {
	status: 'APPROVED' | 'REJECTED' | 'PAUSED' | 'DISABLED' | 'PENDING';
	reason?: Reason;
}

/** Why Meta rejects templates. */
export type Reason = 'INVALID_FORMAT' | 'TAG_CONTENT_MISMATCH' | 'INCORRECT_CATEGORY' | 'PROMOTIONAL' | 'ABUSIVE_CONTENT' | 'SCAM' | 'CATEGORY_NOT_AVAILABLE';

/** The reasons, the most common first. */
export const REASONS: Array<{ value: Reason; label: string }> = [
	{ value: 'INVALID_FORMAT', label: 'Invalid format' },
	{ value: 'TAG_CONTENT_MISMATCH', label: 'Content does not fit the tag' },
	{ value: 'INCORRECT_CATEGORY', label: 'Incorrect category' },
	{ value: 'PROMOTIONAL', label: 'Promotional' },
	{ value: 'ABUSIVE_CONTENT', label: 'Abusive content' },
	{ value: 'SCAM', label: 'Scam' },
	{ value: 'CATEGORY_NOT_AVAILABLE', label: 'Category not available' },
];
