import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { findToday, locales, type Snapshot } from '@portal/content/schema';
import { readSeed } from '@portal/content/seed';
import { type KeptList, keptListSchema, toListPath } from '../../site/features/offline/kept-list.ts';
import { buildSeedSite } from '../portal/build-seed-site.ts';

/**
 * `npm run bench:offline`: what a phone loads and stores of each language, and what it loads after one office has been
 * corrected, as a share of the whole. Bodies as they are sent (brotli) and stored (gzip).
 */
const folder = mkdtempSync(join(tmpdir(), 'portal-offline-'));

function readList(site: string, locale: string): KeptList {
  return keptListSchema.parse(JSON.parse(readFileSync(join(site, toListPath(locale)), 'utf8')));
}

function weigh(site: string, paths: readonly string[]): { sent: number; stored: number } {
  const files = paths.map((path) => join(site, path.endsWith('/') ? `${path}index.html` : path));
  const sum = (size: (file: string) => number) => files.reduce((total, file) => total + size(file), 0) / 1000;
  const sent = (file: string) => (statSync(`${file}.br`, { throwIfNoEntry: false }) ?? statSync(file)).size;
  const stored = (file: string) =>
    file.endsWith('.woff2') ? statSync(file).size : gzipSync(readFileSync(file)).length;
  return { sent: sum(sent), stored: sum(stored) };
}

function correctOneOffice(snapshot: Snapshot): Snapshot {
  const office = snapshot.office.map((record, at) => (at === 0 ? { ...record, phone: '+212500000000' } : record));
  return { ...snapshot, office };
}

try {
  const snapshot = readSeed(findToday());
  const first = await buildSeedSite(snapshot, join(folder, 'first'));
  const next = await buildSeedSite(correctOneOffice(snapshot), join(folder, 'next'), first);
  for (const locale of locales) {
    const list = readList(next, locale);
    const known = new Map(readList(first, locale).files.map(({ path, hash }) => [path, hash]));
    const changed = list.files.filter(({ path, hash }) => known.get(path) !== hash).map(({ path }) => path);
    const whole = weigh(next, [...list.files.map(({ path }) => path), toListPath(locale)]);
    const update = weigh(next, [...changed, toListPath(locale)]);
    console.log(
      `${locale}: ${list.files.length} files, ${whole.sent.toFixed(0)} KB sent, ${whole.stored.toFixed(0)} KB stored; ` +
        `after one correction ${changed.length} files, ${update.sent.toFixed(0)} KB: ×${(update.sent / whole.sent).toFixed(3)}`,
    );
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
