import { choice, communeCode, integer, isoDate, line, lines, paragraph } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { searchWordsDescription, sources } from './shared-groups.ts';

/** Something people abroad can invest in or take part in. */
export const opportunity = defineRecord({
  kind: 'opportunity',
  plural: 'opportunities',
  shared: {
    commune: communeCode('Commune it belongs to'),
    type: choice('What is offered', [
      'investment',
      'local-project',
      'skills',
      'discovery',
      'consultation',
      'association',
    ]),
    sector: choice('Sector', [
      'agriculture',
      'water',
      'energy',
      'tourism',
      'crafts',
      'education',
      'health',
      'culture',
      'services',
      'other',
    ]),
    stage: choice('How far it is', ['idea', 'study', 'funding', 'under-way', 'done']),
    amountSoughtMad: integer('Amount sought, in dirhams').optional(),
    closesOn: isoDate('Last day to answer').optional(),
    contact: line('Whom to write to').optional(),
    sources: sources(),
  },
  text: {
    title: line('Title', 120),
    summary: paragraph('What it is, in one or two sentences', 400),
    details: lines('More, one paragraph a line', 800).optional(),
    searchWords: lines(searchWordsDescription).optional(),
  },
});
export type Opportunity = Infer<typeof opportunity>;
