import type { ContentOf } from '../../messages';
import { headerToWire } from './headerToWire';
import { interactive } from './interactiveToWire';
import type { WireContent } from './wireContent';

/** A Flow as the API takes it. Source: Meta, Flow messages, message version 3. */
export function flowToWire(flow: ContentOf<'flow'>): WireContent {
	const { header, body, footer, flowId, flowName, buttonText, draft, token, action, screen, data } = flow;
	const parameters = {
		flow_message_version: '3',
		flow_id: flowId,
		flow_name: flowName,
		flow_cta: buttonText,
		mode: draft ? 'draft' : 'published',
		flow_token: token,
		flow_action: action,
		flow_action_payload: screen === undefined ? undefined : { screen, data },
	};
	return interactive('flow', { header: headerToWire(header), body, footer, action: { name: 'flow', parameters } });
}
