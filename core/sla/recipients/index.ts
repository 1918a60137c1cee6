/** Who is told: the directory, rotas, and how selectors find people. */
export { contactRecipient, personRecipient, type AlarmRecipient } from './alarmRecipient';
export { readDirectory, type Directory, type DirectoryDraft } from './directory';
export { findPersons } from './findPersons';
export { findRecipient } from './findRecipient';
export { nextTurnAt, onCall } from './onCall';
export type { Person } from './person';
export { quietCalendar } from './quietCalendar';
export { catchAllRecipient, resolveRecipients, type ChosenRecipient, type Reason, type Unreached, type UnreachedCode } from './resolveRecipients';
export type { Rota } from './rota';
export { selectorName, type Contact, type Selector } from './selector';
