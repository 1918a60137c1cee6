import { firstTables } from './001FirstTables';
import { inbox } from './002Inbox';
import { cases } from './003Cases';
import { subjects } from './004Subjects';
import { conversations } from './005Conversations';
import { asks } from './006Asks';
import { consents } from './007Consents';
import { arrivals } from './008Arrivals';
import type { Migration } from './migration';

/** Every step, oldest first. */
export const migrations: readonly Migration[] = [firstTables, inbox, cases, subjects, conversations, asks, consents, arrivals];
