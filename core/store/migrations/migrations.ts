import { firstTables } from './001FirstTables';
import { inbox } from './002Inbox';
import { cases } from './003Cases';
import { asks } from './006Asks';
import type { Migration } from './migration';

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [firstTables, inbox, cases, asks];
