/** Our words: what a message is, who it goes to, and what can be wrong with it. Pure; knows neither Graph nor n8n. */
export { charactersOf, charactersWithin } from './charactersOf';
export { checkShape } from './checkShape';
export type { Content, ContentKind, ContentOf } from './content';
export { fileStandIn } from './content/mediaSource';
export { cutText } from './cutText';
export { InvalidInputError } from './invalidInputError';
export { maskPhones } from './maskPhones';
export { checkMedia, mediaKindOf, mediaMaxBytes, type MediaFacts, type MediaKind } from './mediaLimits';
export { readMessage, type Message, type MessageDraft } from './message';
export { plainAddress } from './plainAddress';
export type { Problem } from './problem';
export { isWebAddress } from './webAddress';
export { knownLanguage, wordLanguage, type WordLanguage } from './wordLanguage';
export { readRecipient, type Recipient, type RecipientDraft } from './recipient';
export { recipientKey } from './recipientKey';
export { readSignedId, signId } from './signedId';
