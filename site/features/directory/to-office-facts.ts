import { findToday, type Office } from '@portal/content/schema';
import { findRecord } from '../../snapshot/find-record.ts';
import { toLiveHours } from '../hours/to-live-hours.ts';
import type { OfficeFacts } from './office-facts.ts';

/** What nobody has told us is left out, so that it cannot be taken for a no. */
export function toOfficeFacts(office: Office): OfficeFacts {
  const { latitude, longitude } = office.position ?? findRecord('commune', office.commune).position;
  const { slug, languages, profiles, stepFree, womenFriendly, hours } = office;
  const liveHours = hours && toLiveHours(hours, findToday());
  return { slug, latitude, longitude, languages, profiles, stepFree, womenFriendly, hours: liveHours };
}
