import { choice, integer, line, lines, paragraph } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { profileGroups } from './request.ts';
import { searchWordsDescription } from './shared-groups.ts';

/** Who the visitor is, in the study's terms; the page speaks in the first person. */
export const profile = defineRecord({
  kind: 'profile',
  plural: 'profiles',
  shared: {
    order: integer('Place in the list of profiles'),
    group: choice('Group in the statistics; nothing finer is ever counted', profileGroups),
  },
  text: {
    name: line('Name of the profile', 80),
    firstPerson: line('How the visitor would say it: "Je suis…"', 120),
    summary: paragraph('Who is meant, in plain words', 400),
    searchWords: lines(searchWordsDescription).optional(),
  },
});
export type Profile = Infer<typeof profile>;
