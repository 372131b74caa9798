/**
 * The tabular Islamic calendar. Morocco announces its months after sighting the moon, a day or two away from this table:
 * it never decides that an office is closed, only that nobody should trust the ordinary hours on such a day until
 * somebody has entered the announced dates.
 */
const marginDays = 2;
/** 1970-01-01, counted in days from 1 Moharram of the year 1. */
const unixDayZero = 492_148;
const ramadan = 9;
/** Months and days of the religious holidays of the administrations: 1 Moharram, Mawlid, Aïd al-Fitr, Aïd al-Adha. */
const holidays = ['1-1', '3-12', '3-13', '10-1', '10-2', '12-10', '12-11'];

export interface LunarSeason {
  readonly mayBeRamadan: boolean;
  readonly mayBeHoliday: boolean;
}

/** @param dayNumber  days since 1970-01-01 */
export function findLunarSeason(dayNumber: number): LunarSeason {
  const near = Array.from({ length: 2 * marginDays + 1 }, (_, index) => toLunarDay(dayNumber + index - marginDays));
  return {
    mayBeRamadan: near.some(({ month }) => month === ramadan),
    mayBeHoliday: near.some(({ month, day }) => holidays.includes(`${month}-${day}`)),
  };
}

export function toLunarDay(dayNumber: number): { year: number; month: number; day: number } {
  const days = dayNumber + unixDayZero;
  const year = Math.floor((30 * days + 10_646) / 10_631);
  const dayOfYear = days - (year - 1) * 354 - Math.floor((3 + 11 * year) / 30);
  const month = Math.min(11, Math.floor(dayOfYear / 29.5));
  return { year, month: month + 1, day: dayOfYear - Math.ceil(29.5 * month) + 1 };
}
