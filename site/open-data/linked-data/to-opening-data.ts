import { type Exception, type Hours, type Interval, type Week, type Weekday, weekdays } from '@portal/content/schema';
import type { OpeningHoursSpecification } from 'schema-dts';

interface Period {
  readonly validFrom?: string;
  readonly validThrough?: string;
}

/** `00:00` to `00:00` is how search engines read a closed day. */
const closed: Interval = { opens: '00:00', closes: '00:00' };

/** A weekday nobody told us about is in none of the entries. Wall-clock times of Morocco. */
export function toOpeningData(hours: Hours | undefined): OpeningHoursSpecification[] | undefined {
  if (!hours) return undefined;
  const { week, ramadan, exceptions = [] } = hours;
  return [
    ...toWeekData(week),
    ...(ramadan ? toWeekData(ramadan.week, { validFrom: ramadan.from, validThrough: ramadan.to }) : []),
    ...exceptions.flatMap(toExceptionData),
  ];
}

function toWeekData(week: Week, period: Period = {}): OpeningHoursSpecification[] {
  const days = new Map<string, { interval: Interval; names: Weekday[] }>();
  for (const weekday of weekdays) {
    const intervals = week[weekday];
    for (const interval of intervals?.length === 0 ? [closed] : (intervals ?? [])) {
      const key = `${interval.opens}-${interval.closes}`;
      const entry = days.get(key) ?? { interval, names: [] };
      entry.names.push(weekday);
      days.set(key, entry);
    }
  }
  return [...days.values()].map(({ interval, names }) => ({
    ...toSpecification(interval, period),
    dayOfWeek: names.map((name) => `https://schema.org/${toDayName(name)}` as const),
  }));
}

function toExceptionData({ from, to, intervals }: Exception): OpeningHoursSpecification[] {
  const period = { validFrom: from, validThrough: to };
  return (intervals.length === 0 ? [closed] : intervals).map((interval) => toSpecification(interval, period));
}

function toSpecification({ opens, closes }: Interval, period: Period) {
  return {
    '@type': 'OpeningHoursSpecification' as const,
    opens,
    closes: closes === '24:00' ? '23:59' : closes,
    ...period,
  };
}

function toDayName(weekday: Weekday): Capitalize<Weekday> {
  return `${weekday.charAt(0).toUpperCase()}${weekday.slice(1)}` as Capitalize<Weekday>;
}
