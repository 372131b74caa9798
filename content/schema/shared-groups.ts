import { groups, isoDate, line, recording, webAddress } from './field.ts';

/** Where a fact comes from. A page shows its sources and the day each was seen. */
export const sources = () =>
  groups('Sources of the facts on this page', 'source', {
    title: line('Name of the document or site', 300),
    url: webAddress('Its web address').optional(),
    seenOn: isoDate('Day it was read').optional(),
  });

/** Words people type or say that the title does not hold; they feed the search and are not shown. */
export const searchWordsDescription =
  'Words people use for this, one a line: everyday words, old names, spellings, other languages';

/** One for each language, played before any machine's voice; never in the seed. */
export const voice = () => recording('This page read aloud by a person: MP3 or M4A, 8 MB at most').optional();
