import { choice, groups, integer, line, lines, paragraph } from './field.ts';
import { defineRecord, type Infer } from './record.ts';
import { searchWordsDescription, sources } from './shared-groups.ts';

/** A page of running text: about the BAOM, legal notices, help. */
export const page = defineRecord({
  kind: 'page',
  plural: 'pages',
  shared: {
    shelf: choice('Where the page is found', ['about', 'legal', 'invest', 'home']),
    order: integer('Place on its shelf'),
    sources: sources(),
  },
  text: {
    title: line('Title', 120),
    summary: paragraph('What the page says, in one or two sentences', 400),
    sections: groups('Sections', 'section', {
      heading: line('Heading', 120),
      paragraphs: lines('Paragraphs, one a line', 1000).optional(),
      points: lines('List, one point a line').optional(),
    }),
    searchWords: lines(searchWordsDescription).optional(),
  },
  parts: {
    heading: ['title', 'summary'],
    sections: ['sections'],
  },
});
export type Page = Infer<typeof page>;
