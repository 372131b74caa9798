import { choice, flag, groups, isoDate, line, lines, paragraph, phoneNumber, references, webAddress } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { searchWordsDescription, sources } from './shared-groups.ts';

export const organisationCategories = [
  'social-protection',
  'foreign-pension-fund',
  'health',
  'education',
  'employment',
  'local-authority',
  'ministry',
  'human-rights',
  'social-assistance',
  'women',
  'investment',
  'finance',
  'customs',
  'diplomas',
  'moroccans-abroad',
  'united-nations',
  'network',
  'association',
  'foreign-administration',
  'online-service',
] as const;

/** Somewhere people are sent to. */
export const organisation = defineRecord({
  kind: 'organisation',
  plural: 'organisations',
  shared: {
    category: choice('What kind of organisation it is', organisationCategories),
    acronym: line('Acronym', 30).optional(),
    website: webAddress('Web site').optional(),
    phones: groups('Telephone numbers', 'phone', {
      number: phoneNumber('Number in international form').optional(),
      shortNumber: line('Short number that only works inside the country', 12).optional(),
      purpose: line('What the number is for').optional(),
      seenOn: line('When the source gave it (year and month)', 10).optional(),
    }).optional(),
    profiles: references('Profiles it helps', 'profile'),
    communes: references('Communes where it is, when a source says so', 'commune').optional(),
    nameChecked: flag('The Arabic and English names were found in a source'),
    sources: sources(),
    verifiedOn: isoDate('Day it was checked').optional(),
  },
  text: {
    name: line('Name', 200),
    summary: paragraph('What people go there for', 400),
    address: paragraph('Address, if a source gives one', 300).optional(),
    caution: paragraph('What must be checked before going', 300).optional(),
    searchWords: lines(searchWordsDescription).optional(),
  },
  parts: {
    heading: ['name', 'summary'],
    address: ['address'],
    caution: ['caution'],
  },
});
export type Organisation = Infer<typeof organisation>;
