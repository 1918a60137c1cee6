export type * from './delivery';
export type * from './events';
export type * from './inbox';
export type * from './outbox';
export type * from './senders';
export type * from './store';
export type * from './uploads';
export type * from './watchers';
