import { choice, document, flag, groups, integer, isoDate, line, lines, paragraph, webAddress } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { searchWordsDescription, sources } from './shared-groups.ts';

/** In the order in which the page shows them. */
export const resourceTypes = ['guide', 'tool', 'training', 'law', 'convention', 'strategy'] as const;

/** A law, a tool or a training that helps somebody run or open a BAOM. */
export const resource = defineRecord({
  kind: 'resource',
  plural: 'resources',
  shared: {
    type: choice('Kind of resource', resourceTypes),
    order: integer('Place among those of its kind').optional(),
    url: webAddress('Where to read it').optional(),
    year: integer('Year').optional(),
    heldOn: isoDate('First day of a training that has taken place').optional(),
    heldUntil: isoDate('Last day of that training').optional(),
    officersOnly: flag('Only for officers, never on the public site').optional(),
    sources: sources(),
  },
  text: {
    title: line('Title', 200),
    summary: paragraph('What it is good for', 500),
    sections: groups('Sections, when the resource is read here', 'section', {
      heading: line('Heading', 120),
      paragraphs: lines('Paragraphs, one a line', 1000).optional(),
      points: lines('List, one point a line').optional(),
    }).optional(),
    conditions: groups('Conditions that a commune ticks one by one', 'condition', {
      title: line('The condition, as a commune would say it', 160),
      says: paragraph('What the source says of it', 600),
      where: line('Where the source says it', 120),
      missing: paragraph('What to do when it is not met', 400),
      tool: line('Address of the resource that helps: modele-convention', 80).optional(),
    }).optional(),
    file: document('The file in this language: PDF, Word, Excel or LibreOffice, 20 MB at most').optional(),
    searchWords: lines(searchWordsDescription).optional(),
  },
  parts: {
    heading: ['title', 'summary'],
    sections: ['sections', 'conditions'],
  },
  check: ({ heldOn, heldUntil }) =>
    heldUntil !== undefined && (heldOn === undefined || heldUntil < heldOn)
      ? [{ field: 'heldUntil', message: 'is before the first day, or there is none; correct one of the two' }]
      : [],
});
export type Resource = Infer<typeof resource>;

/** Everything but what only officers read: nothing else may leave the CMS for a page, an index or a feed. */
export function dropOfficersOnly<Item extends object>(records: readonly Item[]): Item[] {
  return records.filter((record) => !('officersOnly' in record) || record.officersOnly !== true);
}
