import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { locales } from '@portal/content/schema';
import { keptListSchema, toListPath } from '../../site/features/offline/kept-list.ts';
import { expect, test } from '../end-to-end/support/portal.ts';

/** Megabytes of one language, on the wire and on the phone. */
const budget = 1.5;
/** Of one answer, mostly the security policy. */
const headerBytes = 1000;

for (const locale of locales) {
  test(`everything kept in ${locale} stays under ${budget} MB, sent and stored`, ({ portal }) => {
    const site = join(portal.folder, 'live');
    const list = keptListSchema.parse(JSON.parse(readFileSync(join(site, toListPath(locale)), 'utf8')));
    let sent = 0;
    let stored = 0;
    for (const path of [...list.files.map((file) => file.path), toListPath(locale), '/sw.js']) {
      const file = join(site, path.endsWith('/') ? `${path}index.html` : path);
      sent += headerBytes + (statSync(`${file}.br`, { throwIfNoEntry: false }) ?? statSync(file)).size;
      stored += path.endsWith('.woff2') ? statSync(file).size : gzipSync(readFileSync(file)).length;
    }
    expect(list.files.length).toBeGreaterThan(100);
    expect(sent / 1e6).toBeLessThanOrEqual(budget);
    expect(stored / 1e6).toBeLessThanOrEqual(budget);
  });
}
