/** What outlives a process, in the domain's words. Only this room knows SQL. */
export type * from './port';
