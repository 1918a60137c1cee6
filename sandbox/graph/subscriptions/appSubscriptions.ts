import { plainGraphError } from '../graphError';
import type { GraphCall, NodeOf } from '../graphCall';
import { proveCallback } from './proveCallback';
import { readParameters } from './readParameters';
import { subscribableFields } from './subscribableFields';

type AppCall = GraphCall<NodeOf<'app'>>;

const OBJECT = 'whatsapp_business_account';

/** `GET /{app-id}/subscriptions`: the app's own callback and its fields. */
export function listAppSubscriptions({ emulator: { world }, node }: AppCall): unknown {
	const subscription = world.appSubscriptions.get(node.app.id);
	if (!subscription) return { data: [] };
	return {
		data: [
			{
				object: OBJECT,
				callback_url: subscription.callbackUrl,
				active: true,
				fields: subscription.fields.map((name) => ({ name, version: 'v25.0' })),
			},
		],
	};
}

/** `POST /{app-id}/subscriptions`: sets the app's callback after its handshake; fields already asked for stay. */
export async function subscribeApp({ emulator, node, body, query }: AppCall): Promise<unknown> {
	const parameter = readParameters(body, query);
	requireObject(parameter('object'));
	const callbackUrl = parameter('callback_url');
	if (!callbackUrl) throw plainGraphError(100, '(#100) The parameter callback_url is required');
	const fields = readFields(parameter('fields'));
	await proveCallback(emulator, 'callback_url', callbackUrl, parameter('verify_token'));
	const { appSubscriptions } = emulator.world;
	const earlier = appSubscriptions.get(node.app.id)?.fields ?? [];
	appSubscriptions.set(node.app.id, { callbackUrl, fields: [...new Set([...earlier, ...fields])] });
	return { success: true };
}

/** `DELETE /{app-id}/subscriptions`: takes back the given fields, or everything. */
export function unsubscribeApp({ emulator, node, body, query }: AppCall): unknown {
	const parameter = readParameters(body, query);
	if (parameter('object') !== undefined) requireObject(parameter('object'));
	const { appSubscriptions } = emulator.world;
	const subscription = appSubscriptions.get(node.app.id);
	const dropped = parameter('fields') ? readFields(parameter('fields')) : subscription?.fields;
	const fields = subscription?.fields.filter((field) => !dropped?.includes(field)) ?? [];
	if (subscription && fields.length > 0) appSubscriptions.set(node.app.id, { ...subscription, fields });
	else appSubscriptions.delete(node.app.id);
	return { success: true };
}

function requireObject(object: string | undefined): void {
	if (!object) throw plainGraphError(100, '(#100) The parameter object is required');
	if (object !== OBJECT) throw plainGraphError(100, `(#100) Param object must be one of {${OBJECT}}`);
}

/** Graph takes a list as words between commas or as JSON. */
function readFields(list: string | undefined): string[] {
	const fields = (list ?? '').replace(/^\s*\[|["\]]/g, '').split(',').map((field) => field.trim()).filter((field) => field !== '');
	const unknown = fields.find((field) => !subscribableFields.has(field));
	if (unknown !== undefined) throw plainGraphError(100, `(#100) Param fields contains the unknown field ${unknown}`);
	return fields;
}
