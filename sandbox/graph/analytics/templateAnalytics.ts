import type { GraphCall, NodeOf } from '../graphCall';
import { plainGraphError } from '../graphError';
import { listOf } from './fieldCalls';
import { readSpan } from './span';
import { sumUp } from './sumUp';

const TEMPLATES_MAX = 10;

/** `GET /{waba-id}/template_analytics`: what became of the messages of at most ten templates. Throws 200005 until insights are switched on. */
export function templateAnalytics({ emulator: { clock, world }, node: { account }, query }: GraphCall<NodeOf<'account'>>): unknown {
	if (!world.insightsOf.has(account.id)) throw plainGraphError(200005, '(#200005) Template Insights is not available: confirm it with is_enabled_for_insights');
	const ids = listOf(query.get('template_ids') ?? undefined);
	if (ids.length === 0 || ids.length > TEMPLATES_MAX) throw plainGraphError(100, `(#100) Param template_ids must name 1 to ${TEMPLATES_MAX} templates`);
	const span = readSpan((name) => query.get(name), ['DAILY'], clock.now());
	const tallies = [...world.tallies.values()].filter(({ templateId }) => templateId !== undefined && ids.includes(templateId));
	const points = sumUp<{ sent: number; delivered: number; read: number; clicks: number }>(
		tallies,
		span,
		({ templateId }) => ({ template_id: templateId }),
		(point, { sent, delivered, read, clicked }) => {
			point.sent = (point.sent ?? 0) + sent;
			point.delivered = (point.delivered ?? 0) + delivered;
			point.read = (point.read ?? 0) + read;
			point.clicks = (point.clicks ?? 0) + clicked;
		},
	);
	return { data: [{ granularity: 'DAILY', product_type: 'cloud_api', data_points: points.map(({ clicks, ...point }) => ({ ...point, clicked: [{ type: 'quick_reply_button', count: clicks }] })) }] };
}
