import { flag, groups, line, paragraph } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { sources, voice } from './shared-groups.ts';

/** The commitments every office displays. */
export const charter = defineRecord({
  kind: 'charter',
  plural: 'charters',
  shared: {
    adopted: flag('The network has adopted this wording'),
    sources: sources(),
  },
  text: {
    title: line('Title', 120),
    introduction: paragraph('Two sentences before the commitments', 600),
    commitments: groups('The commitments, in order', 'commitment', {
      title: line('The commitment in a few words', 80),
      text: paragraph('What the visitor can expect', 400),
    }),
    closing: paragraph('What to do if a commitment is not kept', 400).optional(),
    recording: voice(),
  },
  parts: {
    heading: ['title', 'introduction'],
    commitments: ['commitments', 'closing'],
  },
});
export type Charter = Infer<typeof charter>;
