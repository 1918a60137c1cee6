/** When time counts: zones, windows, holidays, and the arithmetic of open time. */
export { addOpenMs } from './addOpenMs';
export { openCalendar, horizonDays, type Calendar } from './calendar';
export { calendarDefinition, type CalendarDefinition, type CalendarDraft } from './calendarDefinition';
export { civilDate, dateOfDay, dayOfDate } from './civilDate';
export { isOpen, nextClosing, nextOpening } from './opening';
export { openMsBetween } from './openMsBetween';
export { readCalendar } from './readCalendar';
export { minutesOf, openingTime } from './timeOfDay';
export { instantOf, wallOf } from './wallClock';
export { weekdays } from './weekday';
export { weeklyOpenMinutes } from './weeklyOpenMinutes';
export { weeklyWindow, type WeeklyWindow } from './window';
export { zone } from './zone';
