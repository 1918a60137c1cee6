import type { IncomingMessage } from 'node:http';
import { isOtherSite } from '../http/isOtherSite';
import { ControlError } from './controlError';

const LOOPBACK_ADDRESS = /^(?:127\.|::1$|::ffff:127\.)/;
const LOOPBACK_HOST = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/i;

/**
 * Lets only this machine's own tools and the sandbox's own page pass: no other machine, no other site's page (Origin), and no
 * foreign name that resolves to this machine (Host). Throws 403.
 */
export function guardLocal({ headers, socket }: Pick<IncomingMessage, 'headers' | 'socket'>): void {
	if (!LOOPBACK_ADDRESS.test(socket.remoteAddress ?? '')) throw new ControlError(403, 'The control API answers this machine only');
	if (!LOOPBACK_HOST.test(headers.host ?? '')) throw new ControlError(403, 'The control API answers under a loopback name only');
	if (isOtherSite(headers)) throw new ControlError(403, 'The control API does not answer other sites');
}
