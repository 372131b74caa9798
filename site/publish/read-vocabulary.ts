import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectFolder } from '../launch/project-folder.ts';

export interface Vocabulary {
  readonly stopWords: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
}

const listOfWords = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));
const stopWordsSchema = z.record(z.string(), listOfWords);
const synonymsSchema = z.array(listOfWords);

/** The vocabulary that belongs to no record: `content/vocabulary`. */
export function readVocabulary(): Vocabulary {
  const read = (name: string): unknown =>
    parse(readFileSync(join(projectFolder, 'content', 'vocabulary', name), 'utf8'));
  return {
    stopWords: Object.values(stopWordsSchema.parse(read('stop-words.yaml'))).flat(),
    synonyms: synonymsSchema.parse(read('synonyms.yaml')),
  };
}
