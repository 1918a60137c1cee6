import { checkShape } from '../../messages';
import { calendarDefinition, type CalendarDefinition, type CalendarDraft } from './calendarDefinition';

/** Checks a calendar; throws an InvalidInputError that lists every problem of it. */
export function readCalendar(draft: CalendarDraft): CalendarDefinition {
	return checkShape(calendarDefinition, draft);
}
