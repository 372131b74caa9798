import type { Hours } from '../schema/hours.ts';
import { type Holiday, isYearly } from './holiday.ts';
import { findLunarSeason } from './lunar-calendar.ts';
import { toDayNumber } from './moroccan-clock.ts';

/** Why one should call before coming. */
export type Doubt = 'never-confirmed' | 'confirmed-long-ago' | 'ramadan-not-dated' | 'holiday-not-dated';

/** Half a year: every office is asked twice a year, and a change of season is never older than that. */
export const confirmationDays = 183;
/** Announced dates lie this close to the table, so dates this near are those of this season. */
const seasonDays = 20;
const holidayDays = 6;

/** A confirmation after the moment means that the clock of the device is behind, not that the office is wrong. */
export function findAge(hours: Hours, dayNumber: number): Doubt | undefined {
  if (hours.confirmedOn === undefined) return 'never-confirmed';
  return dayNumber - toDayNumber(hours.confirmedOn) > confirmationDays ? 'confirmed-long-ago' : undefined;
}

/** A day that may fall in Ramadan or on a religious holiday whose announced dates nobody has entered. */
export function findSeasonDoubt(hours: Hours, holidays: readonly Holiday[], dayNumber: number): Doubt | undefined {
  const isNear = (margin: number) => (period: { from: string; to: string }) =>
    toDayNumber(period.from) - margin <= dayNumber && dayNumber <= toDayNumber(period.to) + margin;
  if (hours.exceptions?.some(isNear(0))) return undefined;
  const { mayBeHoliday, mayBeRamadan } = findLunarSeason(dayNumber);
  if (mayBeHoliday && !holidays.some((holiday) => !isYearly(holiday) && isNear(holidayDays)(holiday))) {
    return 'holiday-not-dated';
  }
  return mayBeRamadan && !(hours.ramadan && isNear(seasonDays)(hours.ramadan)) ? 'ramadan-not-dated' : undefined;
}
