import { fileURLToPath } from 'node:url';
import { cardFiles } from '../features/embed/card-files.ts';
import { bundleScript } from './bundle-script.ts';
import { writeFiles } from './write-files.ts';

const entry = fileURLToPath(new URL('../features/embed/card-script.ts', import.meta.url));

/** The script of the cards that stand inside other sites. */
export async function writeCardScript(site: string): Promise<void> {
  await writeFiles([[cardFiles.script, await bundleScript(entry)]], site);
}
