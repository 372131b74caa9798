import {
  choice,
  choices,
  communeCode,
  flag,
  isoDate,
  line,
  lines,
  mailAddress,
  paragraph,
  phoneNumber,
  references,
  structured,
} from './field.ts';
import { hoursSchema } from './hours.ts';
import { positionSchema } from './place.ts';
import { defineRecord, type Infer } from './record.ts';
import { sources, voice } from './shared-groups.ts';

/** ISO 639-3 or the portal's own codes; names are in `content/strings`. */
export const spokenLanguages = ['ary', 'shi', 'zgh', 'ar', 'fr', 'en', 'es', 'wol', 'bam', 'ful'] as const;

/** A BAOM. What nobody has told us is absent, and the page says that it is not known. */
export const office = defineRecord({
  kind: 'office',
  plural: 'offices',
  shared: {
    commune: communeCode('Commune that runs the office'),
    origin: choice('New office, or one that the agreement reinforces', ['created', 'reinforced']),
    phone: phoneNumber('Telephone').optional(),
    whatsapp: phoneNumber('WhatsApp').optional(),
    email: mailAddress('Mail address').optional(),
    hours: structured('Opening hours', hoursSchema, 'hours').optional(),
    languages: choices('Languages spoken at the office', spokenLanguages).optional(),
    profiles: references('Profiles this office helps; empty means that it has not said', 'profile').optional(),
    stepFree: flag('Step-free access').optional(),
    womenFriendly: flag('Hours or a room for women').optional(),
    position: structured('Where the office is', positionSchema, 'position').optional(),
    controller: line('Who is responsible for the personal data (law 09-08)').optional(),
    cndpNumber: line('Number given by the CNDP', 60).optional(),
    verifiedOn: isoDate('Day the office checked this page').optional(),
    verifiedBy: line('Who checked it').optional(),
    sources: sources(),
  },
  text: {
    name: line('Name of the office', 120),
    summary: paragraph('What this office does, in plain words', 500).optional(),
    address: paragraph('Address, with a landmark people know', 300).optional(),
    access: lines('How to get there, one piece of advice a line').optional(),
    notice: paragraph('A passing message shown at the top of the page', 400).optional(),
    recording: voice(),
  },
  parts: {
    heading: ['name', 'summary'],
    place: ['address', 'access'],
    notice: ['notice'],
  },
});
export type Office = Infer<typeof office>;
