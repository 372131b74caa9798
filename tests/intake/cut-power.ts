import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { SealedRequest } from '@portal/content/schema';
import type { Postgres } from '../portal/start-postgres.ts';
import type { Strapi } from '../portal/start-strapi.ts';
import { makeRequest, postRequest } from './post-request.ts';

/** What a power cut has left. */
export interface Remains {
  readonly acknowledged: number;
  /** Of those, not on the disk. */
  readonly lost: number;
  /** Envelopes that break off. */
  readonly halfRows: number;
  readonly isWhole: boolean;
}

interface Load {
  readonly requests: readonly SealedRequest[];
  /** Keys of what was acknowledged so far; grows while the posts are under way. */
  readonly acknowledged: string[];
  readonly over: Promise<unknown>;
}

/** Posts in parallel. @param onReceipt  called at each receipt, with how many there are */
async function startLoad(strapi: Strapi, posts: number, onReceipt: (receipts: number) => void): Promise<Load> {
  const requests = await Promise.all(Array.from({ length: posts }, () => makeRequest(strapi)));
  const acknowledged: string[] = [];
  const over = Promise.all(
    requests.map(async (request) => {
      const answer = await postRequest(strapi, request).catch(() => undefined);
      if (answer?.status !== 201) return;
      acknowledged.push(request.idempotencyKey);
      onReceipt(acknowledged.length);
    }),
  );
  return { requests, acknowledged, over };
}

/**
 * The disk of SQLite at one instant under load: the file and its write-ahead log while the process is held still. What
 * SQLite had not yet been told is safe may be torn at any byte: so the log is also cut off anywhere behind what it held
 * at that instant, with later writes in between.
 *
 * @param instant  the number of receipts after which the power goes
 * @param tear     where in the later writes the log breaks off, 0 to 1
 */
export async function cutPowerOnSqlite(strapi: Strapi, posts: number, instant: number, tear: number): Promise<Remains> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-cut-'));
  const disk = join(folder, 'data.db');
  const log = (file: string) => `${file}-wal`;
  const copyDisk = (to: string) =>
    strapi.freezeWhile(() => {
      copyFileSync(strapi.databaseFile, to);
      if (existsSync(log(strapi.databaseFile))) copyFileSync(log(strapi.databaseFile), log(to));
    });
  let safe: readonly string[] = [];
  try {
    const load = await startLoad(strapi, posts, (receipts) => {
      if (receipts !== instant) return;
      copyDisk(disk);
      safe = [...load.acknowledged];
    });
    await load.over;
    const later = join(folder, 'later.db');
    copyDisk(later);
    tearLog(disk, later, tear);
    return inspectSqlite(disk, safe);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Only while both logs are one and the same, grown: after a checkpoint the later one begins anew. */
function tearLog(disk: string, later: string, tear: number): void {
  const [former, latter] = [readFileSync(`${disk}-wal`), readFileSync(`${later}-wal`)];
  const isGrown = latter.length > former.length && latter.subarray(0, former.length).equals(former);
  if (!isGrown || !readFileSync(disk).equals(readFileSync(later))) return;
  const end = former.length + Math.floor(tear * (latter.length - former.length));
  writeFileSync(`${disk}-wal`, latter.subarray(0, end));
}

function inspectSqlite(file: string, keys: readonly string[]): Remains {
  const database = new DatabaseSync(file);
  try {
    const find = database.prepare('SELECT locator FROM intake_requests WHERE idempotency_key = ?');
    const halves = database.prepare(`SELECT id FROM intake_requests WHERE envelope NOT LIKE '%"}'`).all();
    const check = database.prepare('PRAGMA integrity_check').get();
    return {
      acknowledged: keys.length,
      lost: keys.filter((key) => find.all(key).length !== 1).length,
      halfRows: halves.length,
      isWhole: check?.['integrity_check'] === 'ok',
    };
  } finally {
    database.close();
  }
}

/** PostgreSQL is ended without a word in the middle of the load, and recovers from its log of writes. */
export async function cutPowerOnPostgres(
  strapi: Strapi,
  postgres: Postgres,
  database: string,
  posts: number,
  instant: number,
): Promise<Remains & { readonly sentAgain: number }> {
  const query = (sql: string) => postgres.run('psql', '-At', '-d', database, '-c', sql).trim();
  let safe: readonly string[] = [];
  const load = await startLoad(strapi, posts, (receipts) => {
    if (receipts !== instant) return;
    postgres.cut();
    safe = [...load.acknowledged];
  });
  await load.over;
  postgres.start();
  const found = new Map(
    query('SELECT idempotency_key, count(*) FROM intake_requests GROUP BY 1')
      .split('\n')
      .map((line) => line.split('|') as [string, string]),
  );
  // While this process stood still, the CMS has closed the connections that nothing came through.
  const sendAgain = (request: SealedRequest) => postRequest(strapi, request).catch(() => postRequest(strapi, request));
  const again = await Promise.all(load.requests.map(sendAgain));
  return {
    acknowledged: safe.length,
    lost: [...safe, ...load.acknowledged].filter((key) => found.get(key) !== '1').length,
    halfRows: Number(query(`SELECT count(*) FROM intake_requests WHERE envelope NOT LIKE '%"}'`)),
    isWhole: true,
    sentAgain: again.filter(({ status, body }) => status <= 201 || body['reason'] === 'locator-taken').length,
  };
}
