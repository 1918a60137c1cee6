import { firstTables } from './001FirstTables';
import { inbox } from './002Inbox';
import type { Migration } from './migration';

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [firstTables, inbox];
