/** A message template as the management API shows it. Meta: only an APPROVED one can be sent. Instants in milliseconds. */
export interface SeedTemplate {
	id: string;
	name: string;
	language: string;
	category: TemplateCategory;
	status: TemplateStatus;
	parameterFormat: 'NAMED' | 'POSITIONAL';
	components: TemplateComponent[];
	rejectedReason?: string;
	/** GREEN unless said otherwise; a paused template is RED. */
	quality?: TemplateQuality;
	/** How often it was paused for its quality. */
	pauses?: number;
	/** How many messages go out before the rest is held; missing when it is not paced. */
	pacing?: number;
	messageSendTtlSeconds?: number;
	ctaUrlLinkTrackingOptedOut?: boolean;
	lastUpdatedAt?: number;
	/** When its review approved it. */
	approvedAt?: number;
	/** When it was edited while approved; Meta counts these edits. */
	editedAt?: number[];
}

export type TemplateCategory = 'UTILITY' | 'MARKETING' | 'AUTHENTICATION';
export type TemplateQuality = 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN';
export type TemplateStatus =
	| 'APPROVED'
	| 'PENDING'
	| 'REJECTED'
	| 'PAUSED'
	| 'DISABLED'
	| 'IN_APPEAL'
	| 'LIMIT_EXCEEDED'
	| 'PENDING_DELETION'
	| 'DELETED'
	| 'ARCHIVED';

type Example = Record<string, unknown>;

/** What a header shows besides words. */
export type HeaderFormat = 'IMAGE' | 'VIDEO' | 'DOCUMENT' | 'GIF' | 'LOCATION' | 'PRODUCT';

/** A part of a template, in the spelling of the management API. */
export type TemplateComponent =
	| { type: 'HEADER'; format: 'TEXT'; text: string; example?: Example }
	| { type: 'HEADER'; format: HeaderFormat; example?: Example }
	| { type: 'BODY'; text: string; example?: Example; add_security_recommendation?: boolean }
	| { type: 'FOOTER'; text: string; code_expiration_minutes?: number }
	| { type: 'BUTTONS'; buttons: TemplateButton[] }
	| { type: 'LIMITED_TIME_OFFER'; limited_time_offer: { text: string; has_expiration?: boolean } }
	| { type: 'CAROUSEL'; cards: Array<{ components: TemplateComponent[] }> }
	| { type: 'CALL_PERMISSION_REQUEST' };

/** A button of a template; a URL may end in one `{{1}}`. */
export type TemplateButton =
	| { type: 'QUICK_REPLY'; text: string }
	| { type: 'URL'; text: string; url: string; example?: string[] }
	| { type: 'PHONE_NUMBER'; text: string; phone_number: string }
	| { type: 'COPY_CODE'; text?: string; example: string | string[] }
	| { type: 'OTP'; otp_type: 'COPY_CODE' | 'ONE_TAP' | 'ZERO_TAP'; text?: string }
	| { type: 'FLOW'; text: string; flow_id?: string; flow_name?: string; flow_action?: string; navigate_screen?: string }
	| { type: 'CATALOG' | 'MPM' | 'SPM' | 'VOICE_CALL' | 'REQUEST_CONTACT_INFO'; text: string };
