import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statfsSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { makeRequest, postRequest } from '../intake/post-request.ts';
import { findFreePort } from '../portal/find-free-port.ts';
import { startStrapi } from '../portal/start-strapi.ts';

/** A disk of its own that fills up. Only root may mount one. */
export async function fillDisk(template: string): Promise<void> {
  const disk = mkdtempSync(join(tmpdir(), 'portal-disk-'));
  const size = statSync(template).size + 24 * 1024 ** 2;
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', disk]).status !== 0) {
    rmSync(disk, { recursive: true });
    console.log('\nFull disk: not tried, no disk can be mounted by this user.');
    return;
  }
  const file = join(disk, 'data.db');
  const ballast = join(disk, 'ballast');
  copyFileSync(template, file);
  const strapi = await startStrapi({ port: await findFreePort(), env: { DATABASE_FILENAME: file } });
  try {
    const { bavail, bsize } = statfsSync(disk);
    writeFileSync(ballast, Buffer.alloc(bavail * bsize - 512 * 1024));
    const acknowledged: string[] = [];
    let refused = 0;
    for (let count = 0; count < 1000; count += 1) {
      const request = await makeRequest(strapi);
      const { status } = await postRequest(strapi, request);
      if (status === 201) acknowledged.push(request.locator);
      else refused += 1;
      if (refused === 100) break;
    }
    rmSync(ballast);
    const recovered = (await postRequest(strapi, await makeRequest(strapi))).status;
    const database = new DatabaseSync(file, { readOnly: true });
    const find = database.prepare('SELECT id FROM intake_requests WHERE locator = ?');
    const lost = acknowledged.filter((locator) => find.get(locator) === undefined).length;
    database.close();
    console.log(
      `\nFull disk (SQLite): ${acknowledged.length} acknowledged, ${lost} lost, ${refused} refused, ` +
        `${recovered} after room was made`,
    );
  } finally {
    await strapi.stop();
    spawnSync('umount', [disk]);
    rmSync(disk, { recursive: true, force: true });
  }
}
