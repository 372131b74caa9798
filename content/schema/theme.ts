import { integer, line, lines, paragraph } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { searchWordsDescription } from './shared-groups.ts';

/** A need, as a visitor would name it: the first way into the guide. */
export const theme = defineRecord({
  kind: 'theme',
  plural: 'themes',
  shared: {
    order: integer('Place in the list of needs'),
    openEligibility: lines('Ids of the Open Eligibility taxonomy').optional(),
  },
  text: {
    name: line('Name of the need', 60),
    summary: paragraph('One plain sentence: what you find here', 220),
    searchWords: lines(searchWordsDescription).optional(),
  },
});
export type Theme = Infer<typeof theme>;
