/** The way of a message in: verify -> parse -> normalise. Pure; answers what to do with a request, and never throws. */
export { answerHandshake, type HandshakeAnswer } from './answerHandshake';
export type { InboundEvent, InboundMedia, InboundMessage, MessageKind, OtherEvent, Party, Place, Receipt, ReceiptStatus } from './events';
export { receive, type Received, type WebhookRequest } from './receive';
export { settleReceipts, type ReceiptDelivery, type SettledReceipt } from './settleReceipts';
export { verifySignature, type SignatureCheck } from './verifySignature';
