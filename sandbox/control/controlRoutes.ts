import type { ControlRoute } from './controlRoute';
import { describeConnection } from './describeConnection';
import { describeState, describeSubscriptions } from './describeState';
import { personChooses, personFillsIn, personPlays, personReads, personTaps } from './personActions';
import { personEdits, personRevokes } from './personChanges';
import { personWrites } from './personWrites';
import { sendAnyWebhook } from './sendAnyWebhook';
import { listAllTemplates, reviewByHand } from './templateActions';

/** Every operation of the control API except the live events and the media, which are streams. */
export const controlRoutes: ControlRoute[] = [
	{ method: 'GET', path: '/sandbox/health', answer: () => ({ ok: true }) },
	{ method: 'GET', path: '/sandbox/state', answer: describeState },
	{ method: 'GET', path: '/sandbox/connection', answer: describeConnection },
	{ method: 'GET', path: '/sandbox/subscriptions', answer: describeSubscriptions },
	{ method: 'GET', path: '/sandbox/requests', answer: ({ emulator }) => ({ requests: emulator.requests.list() }) },
	{ method: 'GET', path: '/sandbox/webhooks', answer: ({ emulator }) => ({ webhooks: emulator.webhooks.list() }) },
	{ method: 'GET', path: '/sandbox/ledger', answer: ({ emulator }) => ({ messages: emulator.ledger.list() }) },
	{ method: 'POST', path: '/sandbox/people/:waId/messages', answer: personWrites },
	{ method: 'POST', path: '/sandbox/people/:waId/taps', answer: personTaps },
	{ method: 'POST', path: '/sandbox/people/:waId/choices', answer: personChooses },
	{ method: 'POST', path: '/sandbox/people/:waId/forms', answer: personFillsIn },
	{ method: 'POST', path: '/sandbox/people/:waId/plays', answer: personPlays },
	{ method: 'POST', path: '/sandbox/people/:waId/edits', answer: personEdits },
	{ method: 'POST', path: '/sandbox/people/:waId/revokes', answer: personRevokes },
	{ method: 'POST', path: '/sandbox/people/:waId/read', answer: personReads },
	{ method: 'GET', path: '/sandbox/templates', answer: listAllTemplates },
	{ method: 'POST', path: '/sandbox/templates/:id/review', answer: reviewByHand },
	{ method: 'POST', path: '/sandbox/webhooks', answer: sendAnyWebhook },
	{
		method: 'POST',
		path: '/sandbox/reset',
		answer({ emulator }) {
			emulator.reset();
			return { ok: true };
		},
	},
];
