import type { Flow } from '../../world/flow';

/** All that Graph tells about a flow. */
export function flowFields({ id, name, status, categories, endpointUri }: Flow) {
	return {
		id,
		name,
		status,
		categories,
		validation_errors: [],
		json_version: '7.0',
		endpoint_uri: endpointUri,
		preview: { preview_url: `https://business.facebook.com/wa/manage/flows/${id}/preview/`, expires_at: '2027-01-01T00:00:00+0000' },
		health_status: { can_send_message: status === 'PUBLISHED' ? 'AVAILABLE' : 'BLOCKED' },
	};
}

/** What Graph tells unasked. */
export const flowDefaults = ['name', 'status', 'categories', 'validation_errors'];
