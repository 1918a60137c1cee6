import type { SeedTemplate, TemplateQuality } from '../../seed/seed';

/** All that Graph tells about a template. */
export function templateFields(template: SeedTemplate) {
	const { id, name, language, status, category, parameterFormat, components } = template;
	return {
		id,
		name,
		parameter_format: parameterFormat,
		components,
		language,
		status,
		category,
		sub_category: undefined,
		previous_category: undefined,
		correct_category: undefined,
		rejected_reason: template.rejectedReason ?? (status === 'REJECTED' ? 'INVALID_FORMAT' : 'NONE'),
		quality_score: { score: qualityOf(template), date: 1_790_000_000 },
		last_updated_time: template.lastUpdatedAt === undefined ? undefined : new Date(template.lastUpdatedAt).toISOString().replace(/\.\d+Z$/, '+0000'),
		message_send_ttl_seconds: template.messageSendTtlSeconds,
		cta_url_link_tracking_opted_out: template.ctaUrlLinkTrackingOptedOut,
		library_template_name: undefined,
		health_status: {
			can_send_message: status === 'APPROVED' ? 'AVAILABLE' : 'BLOCKED',
			entities: [{ entity_type: 'MESSAGE_TEMPLATE', id, can_send_message: status === 'APPROVED' ? 'AVAILABLE' : 'BLOCKED' }],
		},
	};
}

/** What Graph tells unasked. */
export const templateDefaults = ['name', 'parameter_format', 'components', 'language', 'status', 'category'];

/** How people like a template. */
export function qualityOf({ quality, status }: Pick<SeedTemplate, 'quality' | 'status'>): TemplateQuality {
	return quality ?? (status === 'PAUSED' ? 'RED' : 'GREEN');
}
