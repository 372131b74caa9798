import { expect, test } from 'vitest';
import { hoursSchema } from './hours.ts';

const morning = { opens: '08:30', closes: '12:00' };

function listProblems(hours: unknown): string[] {
  const parsed = hoursSchema.safeParse(hours);
  return parsed.success ? [] : parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`);
}

test.each([
  ['two intervals that touch', { week: { monday: [morning, { opens: '12:00', closes: '16:30' }] } }],
  ['a night', { week: { friday: [morning, { opens: '20:00', closes: '02:00' }] } }],
  ['a whole day', { week: { sunday: [{ opens: '00:00', closes: '24:00' }] } }],
  ['a closed day', { week: { sunday: [] } }],
])('takes %s', (_name, hours) => {
  expect(listProblems(hours)).toEqual([]);
});

test.each([
  [{ week: { monday: [{ opens: '08:30', closes: '08:30' }] } }, 'week.monday.0.closes is the time it opens'],
  [{ week: { monday: [{ opens: '8:30', closes: '12:00' }] } }, 'week.monday.0.opens must be a time like 08:30'],
  [{ week: { monday: [morning, { opens: '11:30', closes: '14:00' }] } }, 'week.monday has intervals that overlap'],
  [
    {
      week: {
        monday: [
          { opens: '20:00', closes: '02:00' },
          { opens: '22:00', closes: '23:00' },
        ],
      },
    },
    'week.monday has intervals',
  ],
  [
    { week: {}, exceptions: [{ from: '2027-01-05', to: '2027-01-04', intervals: [] }] },
    'exceptions.0.to is before "from"',
  ],
  [
    {
      week: {},
      exceptions: [
        { from: '2027-08-01', to: '2027-08-31', intervals: [] },
        { from: '2027-08-12', to: '2027-08-12', intervals: [morning] },
      ],
    },
    'exceptions has two entries for one day',
  ],
  [{ week: {}, ramadan: { from: '2027-02-08', to: '2027-04-09', week: {} } }, 'ramadan.to is more than 31 days'],
  [{ week: {}, ramadan: { from: '2027-03-09', to: '2027-02-08', week: {} } }, 'ramadan.to is before "from"'],
  [
    { week: {}, exceptions: [{ from: '2027-01-05', to: '2027-01-05', intervals: [], reason: '<b>x</b>' }] },
    'without HTML',
  ],
])('refuses what cannot be right, and says what to do: %#', (hours, message) => {
  expect(listProblems(hours).join('\n')).toContain(message);
});
