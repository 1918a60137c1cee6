/** A record -> the notification that is allowed and best, inside and outside the customer service window, in four languages. Pure. */
export { chooseRendering, needsTemplate, refusedOutsideWindow, type Rendering, type RenderingReason, type Situation, type TemplateForRecord } from './chooseRendering';
export { languageOfRecipient, notificationLanguages, readLanguage, type NotificationLanguage } from './language';
export type { OwnValues } from './outside/sources';
export { readRecord, type Attachment, type NotificationRecord, type NotificationRecordDraft } from './record';
export type { Shortening } from './shortening';
export { starterKinds, starterTemplateName, type StarterKind } from './starters';
export { defineTemplate, type StarterTemplate } from './starters/defineTemplate';
export { shorten } from './text/shorten';
export { windowState, type WindowState } from './window';
export { notificationWords } from './words';
