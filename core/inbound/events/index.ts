import type { AccountEvent } from './accountEvent';
import type { InboundMessage } from './inboundMessage';
import type { Receipt } from './receipt';

export type { AccountEvent, AccountEventKind, CarriedMessage, Severity } from './accountEvent';
export type { Attended, InboundMedia, InboundMessage, MessageBody, MessageKind, MessageProblem, Referral } from './inboundMessage';
export type { Party, Place } from './place';
export type { Receipt, ReceiptFailure, ReceiptStatus } from './receipt';

/** Whatever a webhook brings, one event each. */
export type InboundEvent = InboundMessage | Receipt | AccountEvent;
