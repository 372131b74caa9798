import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { startCms } from '../../site/launch/start-cms.ts';
import { hashFiles } from '../../site/publish/hash-files.ts';
import { findFreePort } from './find-free-port.ts';

interface DatabaseRequest {
  readonly project: string;
  readonly folder: string;
  readonly cmsHash: string;
  readonly env: Readonly<Record<string, string>>;
  readonly report: (line: string) => void;
}

/**
 * A SQLite file in which Strapi has written the whole seed. Seeding takes a minute: it is done once for the same
 * code and seed, and copied for each run.
 */
export async function copySeededDatabase(request: DatabaseRequest): Promise<string> {
  const { folder, project, cmsHash, env } = request;
  const secrets = Object.values(env);
  const hash = await hashFiles(project, ['content/seed', 'content/schema'], { also: [cmsHash, ...secrets] });
  const template = join(folder, `seeded-${hash.slice(0, 16)}.db`);
  mkdirSync(folder, { recursive: true });
  if (!existsSync(template)) await seedTemplate(template, request);
  const runs = join(folder, 'runs');
  // What an interrupted run has left.
  rmSync(runs, { recursive: true, force: true });
  mkdirSync(runs, { recursive: true });
  const copy = join(mkdtempSync(join(runs, 'run-')), 'data.db');
  copyDatabase(template, copy);
  return copy;
}

async function seedTemplate(template: string, { project, folder, env, report }: DatabaseRequest): Promise<void> {
  report('Seeding a database for the tests (once for the same seed) …');
  for (const name of readdirSync(folder))
    if (/^seed(?:ed|ing)-/.test(name)) rmSync(join(folder, name), { force: true });
  const draft = join(folder, `seeding-${process.pid}.db`);
  const port = await findFreePort();
  const cms = startCms({
    project,
    url: `http://localhost:${port}`,
    env: { ...env, PORT: String(port), DATABASE_CLIENT: 'sqlite', DATABASE_FILENAME: draft },
    report,
  });
  try {
    await cms.ready;
  } finally {
    await cms.stop();
  }
  const copy = `${draft}.copy`;
  copyDatabase(draft, copy);
  renameSync(copy, template);
  for (const suffix of ['', '-wal', '-shm']) rmSync(draft + suffix, { force: true });
}

/** Through SQLite: a plain copy would miss what still stands in the write-ahead log. */
function copyDatabase(from: string, to: string): void {
  const database = new DatabaseSync(from);
  database.exec(`VACUUM INTO '${to.replaceAll("'", "''")}'`);
  database.close();
}
