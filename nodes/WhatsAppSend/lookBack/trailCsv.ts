import type { TrailEntry } from '../../../core/trail';
import { csvOf } from '../../shared/csvOf';

const columns = ['at', 'step', 'words', 'reason', 'person', 'deliveryId', 'messageId', 'details'] as const;

/** A trail as a table. */
export const trailCsv = (entries: readonly TrailEntry[]): string => csvOf(columns, entries.map((entry) => columns.map((column) => entry[column])));
