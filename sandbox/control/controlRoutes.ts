import { changeClock, readClock } from './clockActions';
import type { ControlRoute } from './controlRoute';
import { describeConnection } from './describeConnection';
import { describeState, describeSubscriptions } from './describeState';
import { listFaults, replaceFaults, switchFaultOn, switchFaultsOff } from './faultActions';
import { listAllGroups, personJoins, personWritesToGroup } from './groupActions';
import { listRequests, listWebhooks } from './journalActions';
import { readLedger, readLedgerKeys } from './ledgerActions';
import { changeNumber, forgivePairs, listNumbers, readNumber } from './numberActions';
import { listPayloads, readPayload, sendPayload } from './payloadActions';
import {
	addPerson,
	changePerson,
	listPeople,
	personBlocks,
	personChangesMarketing,
	personEdits,
	personMoves,
	personRevokes,
} from './peopleActions';
import { personChooses, personFillsIn, personPlays, personReads, personTaps } from './personActions';
import { personWrites } from './personWrites';
import { changePortfolio, listPortfolios } from './portfolioActions';
import { sendAnyWebhook } from './sendAnyWebhook';
import { changeSettings, readSettings } from './settingActions';
import { deleteSnapshot, listSnapshots, restoreFromShelf, saveSnapshot } from './snapshotActions';
import { judgeTemplate, listAllTemplates, paceTemplate, recategoriseTemplate, reviewByHand } from './templateActions';

/** Every operation of the control API except the live events and the media, which are streams. */
export const controlRoutes: ControlRoute[] = [
	{ method: 'GET', path: '/sandbox/health', answer: () => ({ ok: true }) },
	{ method: 'GET', path: '/sandbox/state', answer: describeState },
	{ method: 'GET', path: '/sandbox/connection', answer: describeConnection },
	{ method: 'GET', path: '/sandbox/subscriptions', answer: describeSubscriptions },
	{ method: 'GET', path: '/sandbox/requests', answer: listRequests },
	{ method: 'GET', path: '/sandbox/webhooks', answer: listWebhooks },
	{ method: 'GET', path: '/sandbox/ledger', answer: readLedger },
	{ method: 'GET', path: '/sandbox/ledger/keys', answer: readLedgerKeys },
	{ method: 'GET', path: '/sandbox/settings', answer: readSettings },
	{ method: 'PATCH', path: '/sandbox/settings', answer: changeSettings },
	{ method: 'GET', path: '/sandbox/clock', answer: readClock },
	{ method: 'POST', path: '/sandbox/clock', answer: changeClock },
	{ method: 'GET', path: '/sandbox/faults', answer: listFaults },
	{ method: 'POST', path: '/sandbox/faults', answer: switchFaultOn },
	{ method: 'PUT', path: '/sandbox/faults', answer: replaceFaults },
	{ method: 'DELETE', path: '/sandbox/faults', answer: switchFaultsOff },
	{ method: 'DELETE', path: '/sandbox/faults/:id', answer: switchFaultsOff },
	{ method: 'GET', path: '/sandbox/numbers', answer: listNumbers },
	{ method: 'GET', path: '/sandbox/numbers/:id', answer: readNumber },
	{ method: 'PATCH', path: '/sandbox/numbers/:id', answer: changeNumber },
	{ method: 'DELETE', path: '/sandbox/numbers/:id/pairs', answer: forgivePairs },
	{ method: 'GET', path: '/sandbox/people', answer: listPeople },
	{ method: 'POST', path: '/sandbox/people', answer: addPerson },
	{ method: 'PATCH', path: '/sandbox/people/:waId', answer: changePerson },
	{ method: 'POST', path: '/sandbox/people/:waId/number', answer: personMoves },
	{ method: 'POST', path: '/sandbox/people/:waId/marketing', answer: personChangesMarketing },
	{ method: 'POST', path: '/sandbox/people/:waId/blocks', answer: personBlocks },
	{ method: 'POST', path: '/sandbox/people/:waId/edits', answer: personEdits },
	{ method: 'POST', path: '/sandbox/people/:waId/revokes', answer: personRevokes },
	{ method: 'POST', path: '/sandbox/people/:waId/messages', answer: personWrites },
	{ method: 'POST', path: '/sandbox/people/:waId/taps', answer: personTaps },
	{ method: 'POST', path: '/sandbox/people/:waId/choices', answer: personChooses },
	{ method: 'POST', path: '/sandbox/people/:waId/forms', answer: personFillsIn },
	{ method: 'POST', path: '/sandbox/people/:waId/plays', answer: personPlays },
	{ method: 'POST', path: '/sandbox/people/:waId/read', answer: personReads },
	{ method: 'GET', path: '/sandbox/templates', answer: listAllTemplates },
	{ method: 'POST', path: '/sandbox/templates/:id/review', answer: reviewByHand },
	{ method: 'POST', path: '/sandbox/templates/:id/quality', answer: judgeTemplate },
	{ method: 'POST', path: '/sandbox/templates/:id/category', answer: recategoriseTemplate },
	{ method: 'POST', path: '/sandbox/templates/:id/pacing', answer: paceTemplate },
	{ method: 'GET', path: '/sandbox/portfolios', answer: listPortfolios },
	{ method: 'PATCH', path: '/sandbox/portfolios/:id', answer: changePortfolio },
	{ method: 'GET', path: '/sandbox/groups', answer: listAllGroups },
	{ method: 'POST', path: '/sandbox/groups/:id/joins', answer: personJoins },
	{ method: 'POST', path: '/sandbox/groups/:id/messages', answer: personWritesToGroup },
	{ method: 'GET', path: '/sandbox/payloads', answer: listPayloads },
	{ method: 'GET', path: '/sandbox/payloads/:name', answer: readPayload },
	{ method: 'POST', path: '/sandbox/payloads/:name', answer: sendPayload },
	{ method: 'POST', path: '/sandbox/webhooks', answer: sendAnyWebhook },
	{ method: 'GET', path: '/sandbox/snapshots', answer: listSnapshots },
	{ method: 'POST', path: '/sandbox/snapshots', answer: saveSnapshot },
	{ method: 'POST', path: '/sandbox/snapshots/:name/restore', answer: restoreFromShelf },
	{ method: 'DELETE', path: '/sandbox/snapshots/:name', answer: deleteSnapshot },
	{
		method: 'POST',
		path: '/sandbox/reset',
		answer({ emulator }) {
			emulator.reset();
			return { ok: true };
		},
	},
];
