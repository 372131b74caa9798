import { spawnSync } from 'node:child_process';
import { accessSync, chownSync, constants, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { installPackage } from './install-package.ts';

export interface Postgres {
  readonly port: number;
  /** One of its client programs, on this cluster. @returns what it printed */
  run(program: string, ...args: string[]): string;
  log(): string;
  /** As a power cut does: nobody is waited for, nothing is written back. What is on the disk stays. */
  cut(): void;
  /** After a cut; it recovers from its log of writes. */
  start(): void;
  stop(): void;
}

/** What the CMS needs to know of a database of the cluster. */
export function toPostgresSettings(port: number, name: string) {
  return {
    DATABASE_CLIENT: 'postgres',
    DATABASE_HOST: '127.0.0.1',
    DATABASE_PORT: String(port),
    DATABASE_NAME: name,
    DATABASE_USERNAME: 'portal',
  };
}

/** A client program of PostgreSQL, on the cluster at this port. @returns what it printed */
export function runPostgresClient(port: number, program: string, ...args: string[]): string {
  const connection = ['-h', '127.0.0.1', '-p', String(port), '-U', 'portal'];
  const result = spawnSync(join(ensurePostgres(), program), [...connection, ...args], {
    encoding: 'utf8',
    maxBuffer: 1_000_000_000,
  });
  if (result.status !== 0) throw new Error(`${program}: ${result.stderr || result.error?.message}`);
  return result.stdout;
}

/** PostgreSQL refuses to run as root; these users exist on Debian, Ubuntu and Alpine. */
const unprivileged = ['postgres', 'nobody'];

/** A cluster of its own in a temporary folder, reachable on 127.0.0.1 only. */
export function startPostgres(port: number): Postgres {
  const bin = ensurePostgres();
  const user = findUser();
  const folder = mkdtempSync(join(tmpdir(), 'portal-postgres-'));
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');

  const run = (program: string, ...args: string[]) => {
    const result = spawnSync(join(bin, program), args, {
      encoding: 'utf8',
      cwd: '/',
      ...user,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (result.status !== 0) {
      throw new Error(`PostgreSQL: ${program} failed: ${(result.stderr || result.error?.message || '').trim()}`);
    }
  };

  run('initdb', '-D', data, '-U', 'portal', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync');
  const logFile = join(folder, 'log');
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='${folder}' -c max_connections=60`;
  const start = () => run('pg_ctl', '-D', data, '-w', '-t', '60', '-l', logFile, '-o', options, 'start');
  const cut = () => run('pg_ctl', '-D', data, '-m', 'immediate', 'stop');
  start();

  return {
    port,
    run: (program, ...args) => runPostgresClient(port, program, ...args),
    log: () => readFileSync(logFile, 'utf8'),
    cut,
    start,
    stop() {
      cut();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The folder of PostgreSQL's programs; on Debian as root its package is installed when it is missing. */
export function ensurePostgres(): string {
  if (findPostgres() === undefined) installPackage('postgresql');
  const found = findPostgres();
  if (found !== undefined) return found;
  throw new Error(
    'PostgreSQL is not installed, and these tests run on it too: "apt-get install postgresql", or put initdb on PATH.',
  );
}

function findPostgres(): string | undefined {
  const configured = spawnSync('pg_config', ['--bindir'], { encoding: 'utf8' }).stdout?.trim();
  const debian = listFolders('/usr/lib/postgresql').map((version) => join('/usr/lib/postgresql', version, 'bin'));
  const folders = [...debian, configured ?? '', ...(process.env['PATH'] ?? '').split(delimiter)];
  return folders.find(
    (folder) => folder !== '' && ['initdb', 'pg_ctl', 'createdb'].every((name) => canRun(join(folder, name))),
  );
}

function listFolders(path: string): string[] {
  try {
    return readdirSync(path).sort((a, b) => Number(b) - Number(a));
  } catch {
    return [];
  }
}

function canRun(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function findUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of unprivileged) {
    const [uid, gid] = ['-u', '-g'].map((flag) =>
      Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout.trim() || Number.NaN),
    );
    if (uid !== undefined && gid !== undefined && !Number.isNaN(uid) && !Number.isNaN(gid)) return { uid, gid };
  }
  throw new Error(`PostgreSQL refuses to run as root, and none of the users ${unprivileged.join(', ')} exists here.`);
}
