import { listPhoneNumbers } from './account/listPhoneNumbers';
import { editAccount } from './account/editAccount';
import { readAccount } from './account/readAccount';
import { readPhoneNumber } from './account/readPhoneNumber';
import { templateAnalytics } from './analytics/templateAnalytics';
import { createFlow, listFlows } from './flows/accountFlows';
import { deleteFlow, deprecateFlow, editFlow, listFlowAssets, publishFlow, readFlow } from './flows/flowNode';
import type { GraphNode } from './graphNode';
import type { GraphRoute } from './graphCall';
import { uploadFlowAsset } from './flows/uploadFlowAsset';
import { deleteGroup, editGroup, readGroup, readInviteLink, resetInviteLink } from './groups/groupNode';
import { createGroup, listGroups } from './groups/numberGroups';
import { approveJoinRequests, listJoinRequests, rejectJoinRequests, removeParticipants } from './groups/participants';
import { deleteMedia, readMedia } from './media/mediaNode';
import { uploadMedia } from './media/uploadMedia';
import { blockUsers, listBlockedUsers, unblockUsers } from './numbers/blockUsers';
import { editProfile, readProfile } from './numbers/businessProfile';
import { editCommerceSettings, readCommerceSettings } from './numbers/commerceSettings';
import { forgetContact } from './numbers/contactBook';
import { editAutomation } from './numbers/conversationalAutomation';
import { editPhoneNumber } from './numbers/editPhoneNumber';
import { readEncryptionKey, setEncryptionKey } from './numbers/encryptionKey';
import { messageHistory } from './numbers/messageHistory';
import { editNumberSettings, readNumberSettings } from './numbers/numberSettings';
import { deleteQrCode, listQrCodes, saveQrCode } from './numbers/qrCodes';
import { deregisterNumber, registerNumber } from './numbers/register';
import { deleteUsername, readUsername, setUsername } from './numbers/username';
import { requestCode, verifyCode } from './numbers/verifyNumber';
import { postMarketingMessage } from './messages/postMarketingMessage';
import { postMessage } from './messages/postMessage';
import { listClientAccounts, listOwnedAccounts, readPortfolio } from './portfolios/listAccounts';
import { appAccessToken } from './subscriptions/appAccessToken';
import { debugToken } from './subscriptions/debugToken';
import { listAppSubscriptions, subscribeApp, unsubscribeApp } from './subscriptions/appSubscriptions';
import { listSubscribedApps, subscribeToAccount, unsubscribeFromAccount } from './subscriptions/subscribedApps';
import { continueUpload, readUpload } from './uploads/continueUpload';
import { startUpload } from './uploads/startUpload';
import { createTemplate } from './templates/createTemplate';
import { deleteTemplates } from './templates/deleteTemplates';
import { editTemplate } from './templates/editTemplate';
import { listTemplates } from './templates/listTemplates';
import { previewTemplates } from './templates/previewTemplates';
import { upsertTemplates } from './templates/upsertTemplates';
import { readTemplate, unpauseTemplate } from './templates/templateNode';

/** Keeps each handler tied to its kind of node while the table holds all kinds. */
function route<Kind extends GraphNode['kind']>(route: GraphRoute<Kind>): GraphRoute {
	return route as unknown as GraphRoute;
}

/** Every operation of the Graph API that the sandbox knows; a new one is one line here and one file. */
const graphRoutes: GraphRoute[] = [
	route({ node: 'root', method: 'GET', edge: 'oauth/access_token', needs: 'appSecret', answer: appAccessToken }),
	route({ node: 'root', method: 'POST', edge: 'oauth/access_token', needs: 'appSecret', answer: appAccessToken }),
	route({ node: 'root', method: 'GET', edge: 'debug_token', needs: 'any', answer: debugToken }),
	route({ node: 'app', method: 'GET', edge: 'subscriptions', needs: 'app', answer: listAppSubscriptions }),
	route({ node: 'app', method: 'POST', edge: 'subscriptions', needs: 'app', answer: subscribeApp }),
	route({ node: 'app', method: 'DELETE', edge: 'subscriptions', needs: 'app', answer: unsubscribeApp }),
	route({ node: 'app', method: 'POST', edge: 'uploads', needs: 'any', answer: startUpload }),
	route({ node: 'upload', method: 'GET', edge: '', needs: 'any', answer: readUpload }),
	route({ node: 'upload', method: 'POST', edge: '', needs: 'any', streams: true, answer: continueUpload }),
	route({ node: 'account', method: 'GET', edge: '', needs: 'management', answer: readAccount }),
	route({ node: 'account', method: 'POST', edge: '', needs: 'management', answer: editAccount }),
	route({ node: 'account', method: 'GET', edge: 'template_analytics', needs: 'management', answer: templateAnalytics }),
	route({ node: 'account', method: 'GET', edge: 'flows', needs: 'management', answer: listFlows }),
	route({ node: 'account', method: 'POST', edge: 'flows', needs: 'management', answer: createFlow }),
	route({ node: 'flow', method: 'GET', edge: '', needs: 'management', answer: readFlow }),
	route({ node: 'flow', method: 'POST', edge: '', needs: 'management', answer: editFlow }),
	route({ node: 'flow', method: 'DELETE', edge: '', needs: 'management', answer: deleteFlow }),
	route({ node: 'flow', method: 'POST', edge: 'publish', needs: 'management', answer: publishFlow }),
	route({ node: 'flow', method: 'POST', edge: 'deprecate', needs: 'management', answer: deprecateFlow }),
	route({ node: 'flow', method: 'GET', edge: 'assets', needs: 'management', answer: listFlowAssets }),
	route({ node: 'flow', method: 'POST', edge: 'assets', needs: 'management', streams: true, answer: uploadFlowAsset }),
	route({ node: 'portfolio', method: 'GET', edge: '', needs: 'management', answer: readPortfolio }),
	route({ node: 'portfolio', method: 'GET', edge: 'owned_whatsapp_business_accounts', needs: 'management', answer: listOwnedAccounts }),
	route({ node: 'portfolio', method: 'GET', edge: 'client_whatsapp_business_accounts', needs: 'management', answer: listClientAccounts }),
	route({ node: 'account', method: 'GET', edge: 'phone_numbers', needs: 'management', answer: listPhoneNumbers }),
	route({ node: 'account', method: 'GET', edge: 'message_templates', needs: 'management', answer: listTemplates }),
	route({ node: 'account', method: 'POST', edge: 'message_templates', needs: 'management', answer: createTemplate }),
	route({ node: 'account', method: 'DELETE', edge: 'message_templates', needs: 'management', answer: deleteTemplates }),
	route({ node: 'account', method: 'POST', edge: 'upsert_message_templates', needs: 'management', answer: upsertTemplates }),
	route({ node: 'account', method: 'GET', edge: 'message_template_previews', needs: 'management', answer: previewTemplates }),
	route({ node: 'template', method: 'GET', edge: '', needs: 'management', answer: readTemplate }),
	route({ node: 'template', method: 'POST', edge: '', needs: 'management', answer: editTemplate }),
	route({ node: 'template', method: 'POST', edge: 'unpause', needs: 'management', answer: unpauseTemplate }),
	route({ node: 'account', method: 'GET', edge: 'subscribed_apps', needs: 'management', answer: listSubscribedApps }),
	route({ node: 'account', method: 'POST', edge: 'subscribed_apps', needs: 'management', answer: subscribeToAccount }),
	route({ node: 'account', method: 'DELETE', edge: 'subscribed_apps', needs: 'management', answer: unsubscribeFromAccount }),
	route({ node: 'phoneNumber', method: 'GET', edge: '', needs: 'management', answer: readPhoneNumber }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'messages', needs: 'messaging', answer: postMessage }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'marketing_messages', needs: 'messaging', answer: postMarketingMessage }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'media', needs: 'messaging', streams: true, answer: uploadMedia }),
	route({ node: 'phoneNumber', method: 'POST', edge: '', needs: 'management', answer: editPhoneNumber }),
	route({ node: 'phoneNumber', method: 'GET', edge: 'whatsapp_business_profile', needs: 'messaging', answer: readProfile }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'whatsapp_business_profile', needs: 'messaging', answer: editProfile }),
	route({ node: 'phoneNumber', method: 'GET', edge: 'block_users', needs: 'messaging', answer: listBlockedUsers }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'block_users', needs: 'messaging', answer: blockUsers }),
	route({ node: 'phoneNumber', method: 'DELETE', edge: 'block_users', needs: 'messaging', answer: unblockUsers }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'register', needs: 'management', answer: registerNumber }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'deregister', needs: 'management', answer: deregisterNumber }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'request_code', needs: 'management', answer: requestCode }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'verify_code', needs: 'management', answer: verifyCode }),
	route({ node: 'phoneNumber', method: 'GET', edge: 'settings', needs: 'management', answer: readNumberSettings }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'settings', needs: 'management', answer: editNumberSettings }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'conversational_automation', needs: 'management', answer: editAutomation }),
	route({ node: 'phoneNumber', method: 'GET', edge: 'message_qrdls', needs: 'management', answer: listQrCodes }),
	route({ node: 'phoneNumber', method: 'GET', edge: 'message_qrdls/*', needs: 'management', answer: listQrCodes }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'message_qrdls', needs: 'management', answer: saveQrCode }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'message_qrdls/*', needs: 'management', answer: saveQrCode }),
	route({ node: 'phoneNumber', method: 'DELETE', edge: 'message_qrdls/*', needs: 'management', answer: deleteQrCode }),
	route({ node: 'phoneNumber', method: 'GET', edge: 'whatsapp_commerce_settings', needs: 'management', answer: readCommerceSettings }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'whatsapp_commerce_settings', needs: 'management', answer: editCommerceSettings }),
	route({ node: 'phoneNumber', method: 'GET', edge: 'whatsapp_business_encryption', needs: 'messaging', answer: readEncryptionKey }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'whatsapp_business_encryption', needs: 'messaging', answer: setEncryptionKey }),
	route({ node: 'phoneNumber', method: 'GET', edge: 'username', needs: 'management', answer: readUsername }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'username', needs: 'management', answer: setUsername }),
	route({ node: 'phoneNumber', method: 'DELETE', edge: 'username', needs: 'management', answer: deleteUsername }),
	route({ node: 'phoneNumber', method: 'GET', edge: 'message_history', needs: 'messaging', answer: messageHistory }),
	route({ node: 'phoneNumber', method: 'DELETE', edge: 'contact_book', needs: 'messaging', answer: forgetContact }),
	route({ node: 'phoneNumber', method: 'GET', edge: 'groups', needs: 'messaging', answer: listGroups }),
	route({ node: 'phoneNumber', method: 'POST', edge: 'groups', needs: 'messaging', answer: createGroup }),
	route({ node: 'group', method: 'GET', edge: '', needs: 'messaging', answer: readGroup }),
	route({ node: 'group', method: 'POST', edge: '', needs: 'messaging', answer: editGroup }),
	route({ node: 'group', method: 'DELETE', edge: '', needs: 'messaging', answer: deleteGroup }),
	route({ node: 'group', method: 'GET', edge: 'invite_link', needs: 'messaging', answer: readInviteLink }),
	route({ node: 'group', method: 'POST', edge: 'invite_link', needs: 'messaging', answer: resetInviteLink }),
	route({ node: 'group', method: 'DELETE', edge: 'participants', needs: 'messaging', answer: removeParticipants }),
	route({ node: 'group', method: 'GET', edge: 'join_requests', needs: 'messaging', answer: listJoinRequests }),
	route({ node: 'group', method: 'POST', edge: 'join_requests', needs: 'messaging', answer: approveJoinRequests }),
	route({ node: 'group', method: 'DELETE', edge: 'join_requests', needs: 'messaging', answer: rejectJoinRequests }),
	route({ node: 'media', method: 'GET', edge: '', needs: 'messaging', answer: readMedia }),
	route({ node: 'media', method: 'DELETE', edge: '', needs: 'messaging', answer: deleteMedia }),
];

const byName = new Map(graphRoutes.map((candidate) => [nameOf(candidate.node, candidate.method, candidate.edge), candidate]));

/** The operation for a method on a path; the last part of an edge may be any text where a route says so. */
export function findRoute(node: GraphNode['kind'], method: string, edge: string): GraphRoute | undefined {
	return byName.get(nameOf(node, method, edge)) ?? byName.get(nameOf(node, method, edge.replace(/\/[^/]+$/, '/*')));
}

function nameOf(node: string, method: string, edge: string): string {
	return `${method} ${node} ${edge}`;
}
