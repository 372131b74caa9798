import { splitWords } from '../words/split-words.ts';
import { toSound, toStopForm } from '../words/to-sound.ts';
import type { SearchIndex } from './search-index.ts';

/** How much of a title the question says, 0…1; what stands in brackets or behind a comma only explains the title. */
export function rateTitle(title: string, asked: ReadonlySet<string>, index: SearchIndex): number {
  const head = title.split(/[(:,–]/)[0] ?? title;
  const sounds = splitWords(head)
    .filter((word) => !index.stopWords.has(toStopForm(word)))
    .map(toSound);
  return sounds.length === 0 ? 0 : sounds.filter((sound) => asked.has(sound)).length / sounds.length;
}
