/** Our words: what a message is, who it goes to, and what can be wrong with it. Pure; knows neither Graph nor n8n. */
export { checkShape } from './checkShape';
export type { Content, ContentKind, ContentOf } from './content';
export { InvalidInputError } from './invalidInputError';
export { maskPhones } from './maskPhones';
export { checkMedia, mediaKindOf, mediaMaxBytes, type MediaFacts, type MediaKind } from './mediaLimits';
export { readMessage, type Message, type MessageDraft } from './message';
export type { Problem } from './problem';
export type { Recipient, RecipientDraft } from './recipient';
