import type { Office } from '@portal/content/schema';
import { findRecord } from '../../snapshot/find-record.ts';
import type { OfficeFacts } from './office-facts.ts';

/** What nobody has told us is left out, so that it cannot be taken for a no. */
export function toOfficeFacts(office: Office): OfficeFacts {
  const { latitude, longitude } = office.position ?? findRecord('commune', office.commune).position;
  const { slug, languages, profiles, stepFree, womenFriendly, hours } = office;
  return { slug, latitude, longitude, languages, profiles, stepFree, womenFriendly, hours };
}
