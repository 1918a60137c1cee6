import { listPhoneNumbers } from './account/listPhoneNumbers';
import { readAccount } from './account/readAccount';
import { readPhoneNumber } from './account/readPhoneNumber';
import type { GraphNode } from './graphNode';
import type { GraphRoute } from './graphCall';
import { deleteMedia, readMedia } from './media/mediaNode';
import { uploadMedia } from './media/uploadMedia';
import { postMarketingMessage } from './messages/postMarketingMessage';
import { postMessage } from './messages/postMessage';
import { debugToken } from './subscriptions/debugToken';
import { listAppSubscriptions, subscribeApp, unsubscribeApp } from './subscriptions/appSubscriptions';
import { listSubscribedApps, subscribeToAccount, unsubscribeFromAccount } from './subscriptions/subscribedApps';
import { continueUpload, readUpload } from './uploads/continueUpload';
import { startUpload } from './uploads/startUpload';
import { createTemplate } from './templates/createTemplate';
import { deleteTemplates } from './templates/deleteTemplates';
import { editTemplate } from './templates/editTemplate';
import { listTemplates } from './templates/listTemplates';
import { readTemplate, unpauseTemplate } from './templates/templateNode';

/** Keeps each handler tied to its kind of node while the table holds all kinds. */
function route<Kind extends GraphNode['kind']>(route: GraphRoute<Kind>): GraphRoute {
	return route as unknown as GraphRoute;
}

/** Every operation of the Graph API that the sandbox knows; a new one is one line here and one file. */
export const graphRoutes: GraphRoute[] = [
	route({ node: 'root', method: 'GET', edge: 'debug_token', needs: 'any', answer: debugToken }),
	route({ node: 'app', method: 'GET', edge: 'subscriptions', needs: 'app', answer: listAppSubscriptions }),
	route({ node: 'app', method: 'POST', edge: 'subscriptions', needs: 'app', answer: subscribeApp }),
	route({ node: 'app', method: 'DELETE', edge: 'subscriptions', needs: 'app', answer: unsubscribeApp }),
	route({ node: 'app', method: 'POST', edge: 'uploads', needs: 'any', answer: startUpload }),
	route({ node: 'upload', method: 'GET', edge: '', needs: 'any', answer: readUpload }),
	route({ node: 'upload', method: 'POST', edge: '', needs: 'any', streams: true, answer: continueUpload }),
	route({ node: 'account', method: 'GET', edge: '', needs: 'management', answer: readAccount }),
	route({ node: 'account', method: 'GET', edge: 'phone_numbers', needs: 'management', answer: listPhoneNumbers }),
	route({ node: 'account', method: 'GET', edge: 'message_templates', needs: 'management', answer: listTemplates }),
	route({ node: 'account', method: 'POST', edge: 'message_templates', needs: 'management', answer: createTemplate }),
	route({ node: 'account', method: 'DELETE', edge: 'message_templates', needs: 'management', answer: deleteTemplates }),
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
	route({ node: 'media', method: 'GET', edge: '', needs: 'messaging', answer: readMedia }),
	route({ node: 'media', method: 'DELETE', edge: '', needs: 'messaging', answer: deleteMedia }),
];
