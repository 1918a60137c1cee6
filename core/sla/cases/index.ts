/** What happened to a case, and what its clocks show after that. */
export { calendarOf, elapsedMs, instantAt, instantInRuns, openMsOfRuns } from './clock';
export { isPaused, type Cycle, type Run } from './cycle';
export type { Fact, FactKind, FactOf } from './fact';
export { foldFacts } from './foldFacts';
export { strongestFact } from './strongestFact';
export { concerns, timelineOf, type Happening } from './timeline';
export { fieldsOf, type CaseContext, type WatchedCase } from './watchedCase';
