/** Conversations with people: their state, who stopped half-way, who looks after whom, what may be sent now, and what people agreed to. */
export { consentLanguages, readConsentWord, type ConsentWord } from './consent/words/readConsentWord';
export { confirmationOf } from './consent/confirmations';
export { hearMessages, type HeardMessage, type Hearing, type SaidMessage } from './consent/hearMessages';
export { dueDropOffs, settleDropOffs, type DropOff } from './dropOffs';
export { endConversation } from './endConversation';
export { getConversation, listConversations, type FoundConversation } from './getConversation';
export { moveOn, type Condition, type Move } from './moveOn';
export { startConversation, type Beginning } from './startConversation';
export type { Changed, Outcome } from './state/changed';
export type { Conversation, ConversationData, JsonValue, StepTimeOut } from './state/conversation';
export type { Moment } from './state/moment';
export type { ConversationUpdate } from './state/update';
