import type { TemplateCategory } from '../../../seed/seed';
import { definitionError } from './definitionError';

const RANGES: Record<TemplateCategory, { min: number; max: number }> = {
	AUTHENTICATION: { min: 30, max: 900 },
	UTILITY: { min: 30, max: 43_200 },
	MARKETING: { min: 43_200, max: 2_592_000 },
};

/** Meta: how long a message waits for its phone, by category; -1 means 30 days except for marketing. */
export function checkTtl(seconds: number | undefined, category: TemplateCategory): void {
	if (seconds === undefined || (seconds === -1 && category !== 'MARKETING')) return;
	const { min, max } = RANGES[category];
	if (seconds < min || seconds > max) throw definitionError(`message_send_ttl_seconds of ${category} must be from ${min} to ${max}`);
}
