import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import decompress from 'woff2-encoder/decompress';
import { writeFileAtomic } from '../write-file-atomic.ts';

const { resolve } = createRequire(import.meta.url);
const fontFiles = [
  '@fontsource-variable/readex-pro/files/readex-pro-latin-wght-normal.woff2',
  '@fontsource-variable/readex-pro/files/readex-pro-latin-ext-wght-normal.woff2',
  '@fontsource-variable/readex-pro/files/readex-pro-arabic-wght-normal.woff2',
  '@fontsource/noto-sans-tifinagh/files/noto-sans-tifinagh-tifinagh-400-normal.woff2',
];

/**
 * The fonts of the site, in the form that sharp's text engine reads, and nothing of the machine: the same picture
 * everywhere, also where no font is installed. Call it before the first text is drawn; the engine looks once.
 */
export async function prepareFonts(folder: string): Promise<void> {
  for (const name of fontFiles) {
    const file = join(folder, `${basename(name, '.woff2')}.ttf`);
    if (!existsSync(file)) await writeFileAtomic(file, await decompress(await readFile(resolve(name))));
  }
  const settings = join(folder, 'fonts.conf');
  await writeFileAtomic(
    settings,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${escapeXml(folder)}</dir><cachedir>${escapeXml(join(folder, 'cache'))}</cachedir></fontconfig>
`,
  );
  Object.assign(process.env, { FONTCONFIG_FILE: settings });
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
