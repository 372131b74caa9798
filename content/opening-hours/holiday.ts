/**
 * A day on which the administrations are closed. `2027-03-10` is one day of one year; `11-18` comes back every year.
 * `name` is in the language of the page.
 */
export interface Holiday {
  readonly from: string;
  readonly to: string;
  readonly name?: string;
}

export function isYearly({ from }: Holiday): boolean {
  return from.length === 'MM-DD'.length;
}

/** A dated one first: its name is the one that an editor gave this year. */
export function findHoliday(holidays: readonly Holiday[], day: string): Holiday | undefined {
  const yearDay = day.slice('YYYY-'.length);
  return (
    holidays.find(({ from, to }) => from <= day && day <= to && from.length === day.length) ??
    holidays.find((holiday) => isYearly(holiday) && holiday.from <= yearDay && yearDay <= holiday.to)
  );
}
