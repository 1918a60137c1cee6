import { createHmac } from 'node:crypto';
import { receive, type AppSecrets, type InboundEvent } from '../../../core/inbound';

export const secret = 'test_app_secret';

/** The signature that Meta would send with this body. */
export const sign = (body: string | Buffer, key = secret) => `sha256=${createHmac('sha256', key).update(body).digest('hex')}`;

/** Hands a body over as Meta does, with its valid signature unless another header is given. */
export const send = (body: string, signature: string | string[] | undefined = sign(body), secrets: AppSecrets = secret) => receive({ rawBody: Buffer.from(body), signature }, secrets);

/** The events of a body; fails when it is refused. */
export function eventsOf(body: unknown): InboundEvent[] {
	const received = send(JSON.stringify(body));
	if (!received.accepted) throw new Error(received.reason);
	return received.events;
}
