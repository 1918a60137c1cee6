/** What outlives a process, in the domain's words. Only this room knows SQL. */
export { deliveryId, joinCallback, longestCallbackData, splitCallback } from './deliveryId';
export type * from './port';
