import { choice, flag, integer, line, paragraph, webAddress } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { sources } from './shared-groups.ts';

/** A law, a tool or a training that helps somebody run or open a BAOM. */
export const resource = defineRecord({
  kind: 'resource',
  plural: 'resources',
  shared: {
    type: choice('Kind of resource', ['law', 'convention', 'strategy', 'guide', 'tool', 'training']),
    url: webAddress('Where to read it').optional(),
    year: integer('Year').optional(),
    officersOnly: flag('Only for officers, never on the public site').optional(),
    sources: sources(),
  },
  text: {
    title: line('Title', 200),
    summary: paragraph('What it is good for', 500),
  },
});
export type Resource = Infer<typeof resource>;
