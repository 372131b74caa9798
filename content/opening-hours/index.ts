export { describeOpening, type OpeningSentence, type OpeningWords } from './describe-opening.ts';
export { confirmationDays, type Doubt, findAge } from './find-doubt.ts';
export { findOpening, type Occasion, type Opening } from './find-opening.ts';
export { findHoliday, type Holiday } from './holiday.ts';
export { findWeekday, formatDayNumber, minutesPerDay, toDayNumber, toWallMinute } from './moroccan-clock.ts';
export { type DayPlan, planDay, type Reason, type Span } from './plan-day.ts';
