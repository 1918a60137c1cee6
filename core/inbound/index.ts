/** The way of a message in: verify -> parse -> normalise. Pure; answers what to do with a request, and never throws. */
export { answerHandshake, type HandshakeAnswer } from './answerHandshake';
export type {
	AccountEvent,
	AccountEventKind,
	CarriedMessage,
	InboundEvent,
	InboundMedia,
	InboundMessage,
	MessageBody,
	MessageKind,
	MessageProblem,
	Party,
	Place,
	Receipt,
	ReceiptFailure,
	ReceiptStatus,
	Referral,
	Severity,
} from './events';
export { isLate, lateAfterMs } from './isLate';
export { isMergeable, mergeBurst, type MergedMessage } from './mergeBurst';
export { receive, type Received, type WebhookRequest } from './receive';
export { settleReceipts, type ReceiptDelivery, type SettledReceipt } from './settleReceipts';
export { verifySignature, type AppSecrets, type SignatureCheck } from './verifySignature';
