/** Conversations with people: their state, who stopped half-way, who looks after whom, what may be sent now, and what people agreed to. */
export { botGate } from './botGate';
export { checkWindow, windowOf, type ChatWindow } from './checkWindow';
export { consentLanguages, readConsentWord, type ConsentWord } from './consent/words/readConsentWord';
export { confirmationOf } from './consent/confirmations';
export { hearMessages, type HeardMessage, type Hearing, type SaidMessage } from './consent/hearMessages';
export { dueDropOffs, settleDropOffs, type DropOff } from './dropOffs';
export { endConversation } from './endConversation';
export { getConversation, listConversations, type FoundConversation } from './getConversation';
export { actOnChat, historyOfChat, ownerOfChat, type ChangedOwner, type ChatEntry } from './handOver/actOnChat';
export type { OwnerAction } from './handOver/action';
export { assignByRule, type AssignmentRules, type TagRule } from './handOver/assignByRule';
export type { ChatOwner } from './handOver/owner';
export { moveOn, type Condition, type Move } from './moveOn';
export { startConversation, type Beginning } from './startConversation';
export type { Changed, Outcome } from './state/changed';
export type { Conversation, ConversationData, JsonValue, StepTimeOut } from './state/conversation';
export type { Moment } from './state/moment';
export type { ConversationUpdate } from './state/update';
