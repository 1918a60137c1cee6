/** A group chat that a business number has opened. Instants in milliseconds. */
export interface Group {
	id: string;
	phoneNumberId: string;
	subject: string;
	description?: string;
	joinApprovalMode: 'auto_approve' | 'approval_required';
	createdAt: number;
	inviteCode: string;
	/** The numbers of the people in it. */
	participants: string[];
	/** Who was removed and cannot come back by link. */
	removed: string[];
	/** Who asks to be let in, by request id. */
	joinRequests: Map<string, string>;
	/** Message ids, newest last. */
	pinned: string[];
}

/** Meta: eight people besides the business. */
export const PARTICIPANTS_MAX = 8;
