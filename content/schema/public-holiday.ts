import { isoDate, line } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { sources } from './shared-groups.ts';

/**
 * A public holiday of one year whose dates are announced: the religious ones, and what a decree adds. Those that come
 * back on the same day every year are in `content/vocabulary/public-holidays.yaml`.
 */
export const publicHoliday = defineRecord({
  kind: 'public-holiday',
  plural: 'public-holidays',
  shared: {
    startsOn: isoDate('First day on which the administrations are closed, as announced'),
    endsOn: isoDate('Last day, when there is more than one').optional(),
    sources: sources(),
  },
  text: {
    name: line('Name of the holiday', 120),
  },
});
export type PublicHoliday = Infer<typeof publicHoliday>;
