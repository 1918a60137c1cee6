/** Questions to people that a workflow waits for: who is asked and reminded when, which answer counts, and the call that lets the execution go on. */
export type { AnswerKind, AnswerValue, Ask, AskDecision, AskFact, AskOutcome, AskPerson, AskPlan, AskRule, DueQuestion, RefusalReason } from './ask';
export { askId, waitId, type AskPlace } from './askIds';
export type { AskMessage } from './answers/askMessage';
export { askSecret } from './answers/askSecret';
export { askPeople, questionKey } from './askPeople';
export { askWatcher, type AskRoom } from './askRoom';
export { decide } from './decide/decide';
export { peopleOf } from './decide/seats';
export { describeAsk, fileOf, type AskResult } from './describeAsk';
export { readAsk } from './readAsk';
export { readPlan, type PersonDraft, type PlanDraft } from './readPlan';
export { afterCall, takeAgainAfterMs, type CallAnswer } from './resume/afterCall';
export { callExecution, type Resumption } from './resume/callExecution';
export { resumeDue, type Caller } from './resume/resumeDue';
export { takeAnswer, type TakenAnswer } from './takeAnswer';
export { noteAsked, tickAsks } from './tickAsks';
export { wordOrder } from './wordOrder';
export { quickReplyPayloads } from './words/writeQuestion';
