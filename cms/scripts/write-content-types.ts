import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { listGeneratedFiles } from './generated-files.ts';

/** `npm run types -w cms`: writes Strapi's content types from the contract in `content/schema`. */
const cms = fileURLToPath(new URL('..', import.meta.url));
const files = listGeneratedFiles();
for (const { path, content } of files) {
  const file = join(cms, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
console.log(`Wrote ${files.length} files in cms/src from the contract.`);
