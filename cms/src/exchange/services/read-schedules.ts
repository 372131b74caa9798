import { findOffset, type Hours, hoursSchema, type Interval, type Weekday, weekdays } from '@portal/content/schema';
import { z } from 'zod';

const dayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** The fields of a rule that says "each week, on these days, from then to then". What says more is left to a person. */
const weekly = new Set(['id', 'freq', 'byday', 'wkst', 'interval', 'timezone', 'opens_at', 'closes_at']);
const owners = new Set(['service_id', 'location_id', 'service_at_location_id']);

const ruleSchema = z.looseObject({
  freq: z.literal('WEEKLY'),
  byday: z.string().regex(/^(MO|TU|WE|TH|FR|SA|SU)(,(MO|TU|WE|TH|FR|SA|SU))*$/),
  interval: z.coerce.number().pipe(z.literal(1)).nullish(),
  opens_at: z.string(),
  closes_at: z.string(),
});

/**
 * The week of HSDS rules in the hours of the contract, not yet confirmed by anybody. All or nothing: half of the rules
 * would say "closed" or "unknown" where the other directory says otherwise.
 *
 * @returns nothing when there is a rule that says more than the hours of a week
 */
export function readSchedules(schedules: readonly Readonly<Record<string, unknown>>[]): Hours | undefined {
  const week: Partial<Record<Weekday, Interval[]>> = {};
  for (const schedule of schedules) {
    const rule = ruleSchema.safeParse(schedule).data;
    const opens = readTime(rule?.opens_at);
    const closes = readTime(rule?.closes_at);
    if (!rule || !opens || !closes || !Object.entries(schedule).every(isWeekly)) return undefined;
    for (const code of rule.byday.split(',')) {
      const day = weekdays[dayCodes.indexOf(code)] ?? 'monday';
      // The standard has no 24:00, and a whole day often ends at 23:59.
      week[day] = [...(week[day] ?? []), { opens, closes: closes === '23:59' ? '24:00' : closes }];
    }
  }
  for (const intervals of Object.values(week)) intervals.sort((a, b) => (a.opens < b.opens ? -1 : 1));
  const hours = hoursSchema.safeParse({ week });
  return schedules.length > 0 && hours.success ? hours.data : undefined;
}

function isWeekly([field, value]: [string, unknown]): boolean {
  const isEmpty = value === null || value === '' || (Array.isArray(value) && value.length === 0);
  return isEmpty || weekly.has(field) || owners.has(field);
}

/** `08:30`, `08:30:00`, `08:30Z` or `09:30+01:00` on the clock in Morocco. Without an offset it is on the wall there. */
function readTime(text: string | undefined): string | undefined {
  const [, hours, minutes, zone] =
    /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?(Z|[+-]\d\d:\d\d)?$/.exec(text?.trim() ?? '') ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const shift = zone === undefined ? 0 : findOffset(Date.now()) - readOffset(zone);
  const minute = (Number(hours) * 60 + Number(minutes) + shift + 1440) % 1440;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
}

function readOffset(zone: string): number {
  if (zone === 'Z') return 0;
  return (zone.startsWith('-') ? -1 : 1) * (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4)));
}
