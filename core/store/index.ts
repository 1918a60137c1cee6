/** What outlives a process, in the domain's words. Only this room knows SQL. */
export { deliveryId, joinCallback, longestCallbackData, splitCallback } from './deliveryId';
export { openStore } from './openStore';
export type * from './port';
export type { PostgresConfig, SqliteConfig, StoreConfig } from './storeConfig';
export { howTold } from './outbox/transitions/howTold';
export { subjectReasons } from './subjects/subjectReasons';
export { concernsWholeStore, StoreError, type StoreErrorKind } from './storeError';
