import { abbreviation } from './abbreviation.ts';
import { charter } from './charter.ts';
import { commune } from './commune.ts';
import { contactPoint } from './contact-point.ts';
import { event } from './event.ts';
import { office } from './office.ts';
import { opportunity } from './opportunity.ts';
import { organisation } from './organisation.ts';
import { page } from './page.ts';
import { profile } from './profile.ts';
import { province } from './province.ts';
import { publicHoliday } from './public-holiday.ts';
import { resource } from './resource.ts';
import { service } from './service.ts';
import { theme } from './theme.ts';

/** Every kind of record, those that others refer to first: the order in which they are seeded. */
export const recordTypes = {
  theme,
  profile,
  province,
  commune,
  organisation,
  office,
  service,
  'contact-point': contactPoint,
  event,
  charter,
  page,
  opportunity,
  resource,
  abbreviation,
  'public-holiday': publicHoliday,
} as const;

export type Kind = keyof typeof recordTypes;
