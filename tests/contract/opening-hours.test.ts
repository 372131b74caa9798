import { findOpening, type Holiday, type Occasion } from '@portal/content/opening-hours';
import { type Hours, hoursSchema, type Interval, type Week, weekdays } from '@portal/content/schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/**
 * Every minute of a year against the slow, obvious way: all minutes of the wall clock painted one by one, and the zone
 * data of Node to say which of them a moment is. The year holds the change of clock of September 2026 and a Ramadan.
 */
const dayLength = 1440;
const hour = 3_600_000;
const first = Date.parse('2026-06-01');
const days = 365;
/** A day before, for what runs into the year; a year after, for what opens next. */
const before = 1;
const after = 370;
const tableDays = Array.from({ length: before + days + after }, (_, index) => toDay(index - before));

function toDay(index: number): string {
  return new Date(first + index * 24 * hour).toISOString().slice(0, 10);
}

function findIntervals(hours: Hours, holidays: readonly Holiday[], day: string): readonly Interval[] | undefined {
  const isIn = ({ from, to }: { from: string; to: string }) => from <= day && day <= to;
  const exception = hours.exceptions?.find(isIn);
  if (exception) return exception.intervals;
  if (holidays.some((holiday) => isIn(holiday) || holiday.from === day.slice(5))) return [];
  const weekday = weekdays[(new Date(day).getUTCDay() + 6) % 7] ?? 'monday';
  return hours.ramadan && isIn(hours.ramadan) ? hours.ramadan.week[weekday] : hours.week[weekday];
}

/** For each minute: open, closed or unknown; when what is open ends; when what is closed opens. */
function paintTable(hours: Hours, holidays: readonly Holiday[]) {
  const plans = tableDays.map((day) => findIntervals(hours, holidays, day));
  const cells = plans.flatMap((plan) => Array<string>(dayLength).fill(plan ? 'closed' : 'unknown'));
  plans.forEach((plan, index) => {
    for (const { opens, closes } of plan ?? []) {
      const from = index * dayLength + readClock(opens);
      const to = index * dayLength + readClock(closes) + (closes < opens ? dayLength : 0);
      for (let at = from; at < to && at < cells.length; at++) cells[at] = 'open';
    }
  });
  const next = Array<number | undefined>(cells.length);
  for (let at = cells.length - 2; at >= 0; at--) {
    const isSame = cells[at] === cells[at + 1];
    if (cells[at] === 'open') next[at] = isSame ? next[at + 1] : at + 1;
    if (cells[at] === 'closed' && isSame) next[at] = next[at + 1];
    if (cells[at] === 'closed' && cells[at + 1] === 'open') next[at] = at + 1;
  }
  return { cells, next };
}

function readClock(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

const moroccan = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Africa/Casablanca',
  dateStyle: 'short',
  timeStyle: 'short',
});
/** The wall clock of every full hour of the year; Morocco changes its clock on the hour. */
const wallHours = Array.from({ length: days * 24 }, (_, index) => {
  const wall = moroccan.format(first + index * hour).replace(' ', 'T');
  return (Date.parse(`${wall}Z`) - first) / 60_000 + before * dayLength;
});

function listDifferences(hours: Hours, holidays: readonly Holiday[], step: number): string[] {
  const { cells, next } = paintTable(hours, holidays);
  const differences: string[] = [];
  for (let minute = 0; minute < days * dayLength; minute += step) {
    const at = (wallHours[Math.floor(minute / 60)] ?? 0) + (minute % 60);
    const change = next[at];
    const isFar = cells[at] === 'open' && change !== undefined && change - at > 7 * dayLength;
    const expected = `${cells[at]} ${isFar ? '' : (change ?? '')}`;
    const opening = findOpening(hours, first + minute * 60_000, holidays);
    const seen = `${opening.state} ${toCell(opening.until ?? opening.opensNext)}`;
    if (seen !== expected)
      differences.push(`${new Date(first + minute * 60_000).toISOString()} ${seen}, not ${expected}`);
  }
  return differences.slice(0, 3);
}

function toCell(occasion: Occasion | undefined): number | '' {
  if (!occasion) return '';
  return (Date.parse(occasion.day) - first) / 60_000 + before * dayLength + readClock(occasion.time);
}

const clock = fc
  .integer({ min: 0, max: dayLength - 1 })
  .map((minutes) => new Date(minutes * 60_000).toISOString().slice(11, 16));
const closing = fc.oneof({ weight: 4, arbitrary: clock }, { weight: 1, arbitrary: fc.constant('24:00') });
/** What an editor may enter: the contract itself decides. */
const intervals = fc
  .array(fc.record({ opens: clock, closes: closing }), { maxLength: 3 })
  .filter((monday) => hoursSchema.safeParse({ week: { monday } }).success);
const week: fc.Arbitrary<Week> = fc.record(Object.fromEntries(weekdays.map((weekday) => [weekday, intervals])), {
  requiredKeys: [],
});
const period = (longest: number) =>
  fc
    .tuple(fc.integer({ min: -1, max: days }), fc.integer({ min: 0, max: longest }))
    .map(([from, length]) => ({ from: toDay(from), to: toDay(from + length) }));
const holidayList: fc.Arbitrary<Holiday[]> = fc.array(
  fc.oneof(
    period(2),
    period(0).map(({ from }) => ({ from: from.slice(5), to: from.slice(5) })),
  ),
  { maxLength: 6 },
);
const anyHours: fc.Arbitrary<Hours> = fc
  .record(
    {
      week,
      ramadan: fc.tuple(period(30), week).map(([dates, ramadanWeek]) => ({ ...dates, week: ramadanWeek })),
      exceptions: fc.array(
        fc.tuple(period(10), intervals).map(([dates, list]) => ({ ...dates, intervals: list })),
        { maxLength: 4 },
      ),
    },
    { requiredKeys: ['week'] },
  )
  .filter((hours) => hoursSchema.safeParse(hours).success);

const office: Hours = {
  week: {
    monday: [
      { opens: '08:30', closes: '12:00' },
      { opens: '13:00', closes: '16:30' },
    ],
    tuesday: [{ opens: '20:00', closes: '02:00' }],
    wednesday: [{ opens: '00:00', closes: '24:00' }],
    thursday: [{ opens: '00:00', closes: '01:00' }],
    friday: [],
    sunday: [{ opens: '22:00', closes: '08:30' }],
  },
  ramadan: { from: '2027-02-08', to: '2027-03-09', week: { monday: [{ opens: '09:00', closes: '14:00' }] } },
  exceptions: [
    { from: '2026-08-03', to: '2026-08-28', intervals: [] },
    { from: '2026-09-20', to: '2026-09-20', intervals: [{ opens: '00:30', closes: '02:30' }] },
  ],
};
const holidays: Holiday[] = [
  { from: '11-18', to: '11-18' },
  { from: '2027-03-10', to: '2027-03-11' },
];

test('one office, every minute of a year', () => {
  expect(listDifferences(office, holidays, 1)).toEqual([]);
});

test('any hours an editor may enter, a year long', { timeout: 120_000 }, () => {
  // Prime to the length of a day: the minutes seen differ from day to day.
  const step = fc.constantFrom(31, 37, 41, 43);
  fc.assert(
    fc.property(anyHours, holidayList, step, (hours, dates, minutes) => {
      expect(listDifferences(hours, dates, minutes)).toEqual([]);
    }),
    { numRuns: 30 },
  );
});
