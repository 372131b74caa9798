import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Core, createStrapi } from '@strapi/strapi';
import { compareBundle } from './bundle/compare-bundle';
import { readBundle } from './bundle/read-bundle';
import { readContent } from './bundle/read-bundle-of-cms';
import { restoreBundle, writeDrafts } from './bundle/restore-bundle';
import { listBundleFiles } from './bundle/write-bundle';
import { formatComparison, formatProblems } from './format-comparison';

/**
 * `npm run content:export -- <folder>` and `npm run content:import -- <folder> [--write]`, beside a CMS that may be
 * running. Runs as `cms/dist/src/exchange/command.js`, started by site/launch/exchange-content.ts.
 */
const cmsFolder = resolve(__dirname, '..', '..', '..');
const [task, folder, flag] = process.argv.slice(2);

void main();

async function main(): Promise<void> {
  if (!folder || (task !== 'export' && task !== 'import')) {
    console.error('Write: npm run content:export -- <folder>, or npm run content:import -- <folder> [--write]');
    process.exitCode = 1;
    return;
  }
  const strapi = createStrapi({ appDir: cmsFolder, distDir: join(cmsFolder, 'dist') });
  // The mails, the care and the figures are the running CMS's business (src/index.ts).
  strapi.config.set('portal.isCommand', true);
  strapi.log.level = 'warn';
  try {
    await strapi.load();
    await (task === 'export' ? exportTo(strapi, folder) : importFrom(strapi, folder, flag === '--write'));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  } finally {
    await strapi.destroy();
  }
  process.exit();
}

async function exportTo(strapi: Core.Strapi, target: string): Promise<void> {
  await mkdir(target, { recursive: true });
  // What was deleted since would stand among what is there.
  if ((await readdir(target)).length > 0) throw new Error(`${target} is not empty: name a new folder, or empty it.`);
  const content = await readContent(strapi);
  for await (const [file, bytes] of listBundleFiles(content)) {
    const path = join(target, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  const { missing, files } = content.media;
  console.log(`${content.records.length} records and ${files.length} media files are in ${target}.`);
  for (const name of missing) console.warn(`The media library names "${name}", but its file is not on the disk.`);
}

async function importFrom(strapi: Core.Strapi, source: string, mayWrite: boolean): Promise<void> {
  const bundle = readBundle(await readFolder(source));
  const content = await readContent(strapi);
  if (content.records.length === 0) {
    const { records, refused } = await restoreBundle(strapi, bundle);
    console.log(`${records} records were brought back: what was online is published, the rest are drafts.`);
    printRefused(refused);
    return;
  }
  console.log(formatComparison(compareBundle(bundle, content)));
  if (!mayWrite) {
    console.log('Nothing was written. To write what is new or changed as drafts, add --write.');
    return;
  }
  const { records, refused } = await writeDrafts(strapi, bundle, content);
  console.log(`${records} drafts were written. Nothing was published.`);
  printRefused(refused);
}

function printRefused(refused: Parameters<typeof formatProblems>[0]): void {
  if (refused.length === 0) return;
  console.error(`Not taken:\n${formatProblems(refused)}`);
  process.exitCode = 1;
}

async function readFolder(source: string): Promise<Map<string, Uint8Array>> {
  const entries = await readdir(source, { recursive: true, withFileTypes: true });
  const files = new Map<string, Uint8Array>();
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name);
    files.set(relative(source, path).split(sep).join('/'), await readFile(path));
  }
  return files;
}
