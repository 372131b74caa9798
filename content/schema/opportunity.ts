import { choice, communeCode, integer, isoDate, line, lines, paragraph } from './field.ts';
import { defineRecord, type Infer, type RecordProblem } from './record.ts';
import { searchWordsDescription, sources } from './shared-groups.ts';

export const opportunityKinds = [
  'investment',
  'local-project',
  'skills',
  'discovery',
  'consultation',
  'association',
] as const;

export const sectors = [
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
] as const;

/** Something people abroad can invest in or take part in. */
export const opportunity = defineRecord({
  kind: 'opportunity',
  plural: 'opportunities',
  shared: {
    commune: communeCode('Commune it belongs to'),
    type: choice('What is offered', opportunityKinds),
    sector: choice('Sector', sectors),
    stage: choice('How far it is', ['idea', 'study', 'funding', 'under-way', 'done']),
    amountSoughtMad: integer('Amount sought, in dirhams').optional(),
    closesOn: isoDate('Last day to answer').optional(),
    contact: line('Whom to write to').optional(),
    sources: sources(),
  },
  text: {
    title: line('Title', 120),
    summary: paragraph('What it is, in one or two sentences', 400),
    seeking: line('Which partners, knowledge or help are looked for, in one sentence').optional(),
    details: lines('More, one paragraph a line', 800).optional(),
    searchWords: lines(searchWordsDescription).optional(),
  },
  check: ({ type, amountSoughtMad, closesOn }): RecordProblem[] => [
    ...(amountSoughtMad !== undefined && amountSoughtMad <= 0
      ? [{ field: 'amountSoughtMad', message: 'must be more than 0; leave it out when no amount is known' }]
      : []),
    ...(type === 'consultation' && closesOn === undefined
      ? [{ field: 'closesOn', message: 'is empty: people must know until when a consultation takes answers' }]
      : []),
  ],
});
export type Opportunity = Infer<typeof opportunity>;
