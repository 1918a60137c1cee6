import { firstTables } from './001FirstTables';
import { inbox } from './002Inbox';
import { cases } from './003Cases';
import { conversations } from './005Conversations';
import { asks } from './006Asks';
import { arrivals } from './008Arrivals';
import type { Migration } from './migration';

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [firstTables, inbox, cases, conversations, asks, arrivals];
