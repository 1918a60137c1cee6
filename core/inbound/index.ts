/**
 * The way of a message in. At the door: admit (size -> verify -> look at the envelope) -> take into the inbox -> answer. Behind it: open
 * (parse -> normalise -> settle receipts -> note who wrote -> keep each event once); then each reader for itself: hear (observe -> attend ->
 * note what was said) -> plan (filter, merge, batch) -> hand on.
 */
export { admit, longestBodyBytes, type Refusal, type WebhookRequest } from './admit';
export { answerHandshake, type HandshakeAnswer } from './answerHandshake';
export type {
	AccountEvent,
	AccountEventKind,
	Attended,
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
export { metaCommonName, type ClientCertificate } from './door/clientCertificate';
export type { Door, DoorParts, DoorSettings } from './door/door';
export { openDoor } from './door/openDoor';
export type { Attendant } from './drain/attend';
export type { Observer } from './drain/observe';
export { isWanted, matchesText, type EventFilter, type TextRule } from './drain/eventFilter';
export type { HandedEvent } from './drain/formBatch';
export { keepReading, type Reading } from './drain/keepReading';
export { openLeftovers, type LeftoverParts } from './drain/openLeftovers';
export { inboxReader, openReader, type Reader, type ReaderParts } from './drain/openReader';
export { appBox, triggerBox } from './intake/box';
export { openIntake, type Intake } from './intake/openIntake';
export { signatureAlarm, type SignatureAlarm } from './intake/signatureAlarm';
export { isLate, lateAfterMs } from './isLate';
export { isMergeable, mergeBurst, type MergedMessage } from './mergeBurst';
export { receive, type Received } from './receive';
export { preferencesOf } from './preferencesOf';
export { noteContacts } from './noteContacts';
export { recipientKeysOf } from './recipientKeysOf';
export { settleReceipts, type ReceiptDelivery, type SettledReceipt } from './settleReceipts';
export { verifySignature, type AppSecrets, type SignatureCheck } from './verifySignature';
