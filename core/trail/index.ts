/** Looking back: everything that is known of a message, a person, a subject or a period, in the order in which it happened. */
export { trailOfAccount, trailOfMessage, trailOfPerson, trailOfSubject, type Trail, type TrailPeriod, type TrailPlace } from './readTrail';
export { inOrder, type TrailEntry, type TrailStep } from './trailEntry';
