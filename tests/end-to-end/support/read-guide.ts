import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../site/launch/project-folder.ts';

/** The words that a guide prints in bold or slanted: those of the screen. */
export function readGuide(name: string): (words: string) => string {
  const text = readFileSync(join(projectFolder, 'docs', name), 'utf8');
  const printed = new Set([...text.matchAll(/(?<stars>\*{1,2})(?<words>[^*\n]+)\k<stars>/g)].map((found) => found[2]));
  return (words) => {
    if (!printed.has(words)) throw new Error(`docs/${name} speaks of no "${words}"`);
    return words;
  };
}
