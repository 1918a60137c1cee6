/** How well goals were met: attainment, times to acknowledge and to resolve. */
export { cycleRecords, type CycleRecord } from './cycleRecord';
export { percentile, spreadOf, type Spread } from './percentile';
export { report, type ReportDimension, type ReportRow } from './report';
